package vn.danban.installation;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

@Factory
class InstallationFactory {
    /** The folder the command line has opened and locked. */
    @Singleton
    DataFolder dataFolder(Installation installation, SecureRandom random) {
        return DataFolder.opened(installation.data(), random);
    }
}
