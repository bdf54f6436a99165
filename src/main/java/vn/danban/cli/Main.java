package vn.danban.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Entry point of {@code dan-ban.jar}. Without the name of a command it serves. */
@Command(
    name = "dan-ban",
    description = "Dân Bàn: the people know, discuss, decide, do, inspect and benefit.",
    mixinStandardHelpOptions = true,
    version = Main.VERSION,
    footer = {"", "Without a command the house is served: 'dan-ban --demo' is 'dan-ban serve --demo'."},
    subcommands = {
        ServeCommand.class,
        VerifyCommand.class,
        VerifyDiffCommand.class,
        VerifyConsentCommand.class,
        WitnessCommand.class,
        WriteHintsCommand.class,
        CheckRollCommand.class,
        HelpCommand.class,
    })
public final class Main {
    static final String VERSION = "Dân Bàn 1.0";

    private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** {@code verify} is run by itself: reading the options of all the other commands takes longer than verifying a small vote. */
    private static int execute(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("verify")) {
            return speaking(new CommandLine(new VerifyCommand()).setCommandName("dan-ban verify"))
                .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        CommandLine commands = commands();
        return commands.execute(withCommand(commands, arguments));
    }

    static CommandLine commands() {
        return speaking(new CommandLine(new Main()));
    }

    /** Vietnamese, whatever the language of the machine. */
    private static CommandLine speaking(CommandLine commands) {
        return commands
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    static String[] withCommand(CommandLine commands, String[] arguments) {
        if (arguments.length > 0
                && (commands.getSubcommands().containsKey(arguments[0]) || OWN_OPTIONS.contains(arguments[0]))) {
            return arguments;
        }
        List<String> serving = new ArrayList<>(List.of("serve"));
        serving.addAll(List.of(arguments));
        return serving.toArray(String[]::new);
    }
}
