package org.entente.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Recognises reports that are not in English. Texts too short to tell pass.
final class LanguageCheck {

  private static final String MODEL = "/langdetect-183.bin";
  private static final int SHORTEST = 200;
  private static final int SAMPLE = 2000;
  private static final double SURE = 0.5;
  private static final double LATIN = 0.6;

  private Optional<LanguageDetector> detector = Optional.empty();

  /// The English name of the language, if it is another than English.
  Optional<String> foreign(String text) {
    if (isEnglishLooking(text)) {
      return Optional.empty();
    }
    if (text.length() < SHORTEST && isLatin(text)) {
      return Optional.empty();
    }
    var best = detector().predictLanguage(text.substring(0, Math.min(SAMPLE, text.length())));
    boolean other = !best.getLang().equals("eng") && (best.getConfidence() >= SURE || !isLatin(text));
    return other ? Optional.of(Locale.of(best.getLang()).getDisplayLanguage(Locale.ENGLISH)) : Optional.empty();
  }

  /// Enough of the commonest English words settles it without loading the detector.
  private static boolean isEnglishLooking(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
    int common = 0;
    int words = 0;
    for (String word : sample.split("[^\\p{L}]+")) {
      words++;
      if (word.equals("the") || word.equals("of") || word.equals("and") || word.equals("to") || word.equals("in")) {
        common++;
      }
    }
    return words >= 5 && common * 10 >= words;
  }

  private static boolean isLatin(String text) {
    long letters = text.codePoints().limit(SAMPLE).filter(Character::isLetter).count();
    long latin = text.codePoints().limit(SAMPLE)
        .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN).count();
    return letters == 0 || latin >= LATIN * letters;
  }

  private synchronized LanguageDetector detector() {
    if (detector.isEmpty()) {
      try (InputStream in = Objects.requireNonNull(LanguageCheck.class.getResourceAsStream(MODEL), MODEL)) {
        detector = Optional.of(new LanguageDetectorME(new LanguageDetectorModel(in)));
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return detector.get();
  }
}
