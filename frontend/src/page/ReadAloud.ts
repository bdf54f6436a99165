import { el } from "./Dom.ts";
import { words } from "./words.ts";

/** Reading a Vietnamese text aloud, where the device has a Vietnamese voice. */
export function readAloudButton(text: string): HTMLElement {
  const place = el("span", { class: "aloud" });
  if (!("speechSynthesis" in window)) {
    return place;
  }
  const offer = () => {
    const voice = vietnameseVoice();
    if (voice && place.childElementCount === 0) {
      place.append(el("button", { type: "button", class: "quiet", onClick: () => readOrStop(text, voice) }, words("readAloud")));
    }
  };
  offer();
  speechSynthesis.addEventListener("voiceschanged", offer, { once: true });
  return place;
}

export function stopReading(): void {
  window.speechSynthesis?.cancel();
}

function readOrStop(text: string, voice: SpeechSynthesisVoice): void {
  if (speechSynthesis.speaking) {
    stopReading();
    return;
  }
  const speech = new SpeechSynthesisUtterance(text);
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = 0.9;
  speechSynthesis.speak(speech);
}

function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith("vi"));
}
