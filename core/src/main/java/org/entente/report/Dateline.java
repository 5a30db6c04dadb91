package org.entente.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words before a story's first sentence that say where, when and by which agency it was filed:
/// "LISBON, May 3 (Reuters) -".
///
/// @param span the whole dateline with its dash; the first sentence starts at its end or after blanks
/// @param place where the story was filed
/// @param date the day it was filed
/// @param agency who filed it
public record Dateline(Span span, Optional<Span> place, Optional<Span> date, Optional<Span> agency) {

  private static final int LONGEST = 110;
  private static final int LAST_LINE_WITH_COLON = 8;

  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[\\p{L}]*\\.?";
  private static final String DATE = "(?:(?:\\p{Lu}\\p{L}+day,? )?(?:" + MONTH
      + " ?\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ")(?:,? (?:19|20)\\d\\d)?)";
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]*\\p{Lu}\\.?";
  private static final String MIXED = "\\p{Lu}[\\p{L}.'’-]+";
  private static final String NEWSROOM = "(?:Reuters|AP|AFP|PTI|ANI|IANS|UNI|APP|Xinhua|TASS|ITAR-TASS|Interfax|RIA Novosti|Sputnik|UPI|EFE|ANSA|dpa|DPA|Kyodo|Yonhap|Bernama|Antara|CNA|VNA|"
      + "Anadolu|AA|IRNA|KUNA|WAM|SPA|QNA|BSS|UNB|PNA|NNS|AFNS|Bloomberg|CNN|BBC|VOA|RFE/RL|AFNEWS|TNS|WAFA|AzerTac|Agencies|Web Desk|\\p{Lu}[\\p{L}]*(?:NEXT|NEWS|WIRE|PRESS|Press|News|Wire))";

  private static final String DASH = "(?:\\s*(?:--+|[-–—])(?=\\s)|\\s+(?:--+|[-–—])|\\s*(?:--|—))";
  private static final String PLACE_CAPITALS = "(?<place>" + CAPITALS + "(?:[ /]+" + CAPITALS + "){0,4}(?:, (?:" + MIXED + "|"
      + CAPITALS + "|(?:\\p{Lu}\\.){2,})(?: " + MIXED + "){0,3}?)?)";
  private static final String PLACE_MIXED = "(?<place>" + MIXED + "(?:[ /]+" + MIXED + "){0,3}(?:, " + MIXED + "(?: " + MIXED
      + "){0,3}?)?)";
  private static final String AGENCY = "\\s*[(/\\[](?<agency>[\\p{L}\\d][\\p{L}\\d .&/’'-]{0,40}?)[)/\\]]\\.?";

  private static final Pattern[] FORMS = {
      form("(?<agency>" + NEWSROOM + ")" + DASH),
      form(PLACE_CAPITALS + "(?:,? \\(?(?<date>" + DATE + ")\\)?[.,]?)?(?:" + AGENCY + ")?" + DASH),
      form(PLACE_CAPITALS + ",? (?<date>" + DATE + ")[.,]?" + AGENCY + ":?"),
      form(PLACE_CAPITALS + ",? (?<date>" + DATE + ")[.,] (?<agency>" + NEWSROOM + "|\\p{Lu}{2,6})" + DASH),
      form(PLACE_MIXED + ",? \\(?(?<date>" + DATE + ")\\)?[.,]?(?:" + AGENCY + ")?(?:" + DASH + "|:)"),
      form(PLACE_MIXED + "(?:,? (?<date>" + DATE + ")[.,]?)?\\s*[(/](?<agency>" + NEWSROOM + ")[)/]\\.?(?:" + DASH + "|:)?"),
      form("(?<date>" + DATE + ")(?:" + AGENCY + ")" + "(?:" + DASH + "|:)"),
  };
  private static final Pattern TOWN_AND_DASH = form(
      "(?<place>" + MIXED + "(?: " + MIXED + ")?)(?:\\s(?:--+|[-–—])\\s|\\s?[—]\\s?)(?=\\p{Lu})");
  private static final Pattern TOWN_AND_COLON = form(
      "(?<place>" + MIXED + "(?: " + MIXED + ")?):\\s+(?=\\p{Lu})(?!I\\b|We\\b|Thank|Good)");
  private static final Pattern WITH_COLON = form(PLACE_CAPITALS + "(?:,? (?<date>" + DATE + "))?\\s*:(?=\\s)");
  private static final Pattern NOT_A_PLACE = Pattern.compile(
      "(?i).*\\b(?:mr|mrs|ms|dr|question|answer|secretary|minister|president|general|gen|admiral|ambassador|moderator|reporter|"
          + "spokesman|spokesperson|chairman|senator|update|breaking|exclusive|watch|photo|photos|video|note|correction|live|explainer|analysis|opinion|factbox|subject|from|to|re|memorandum|memo|fact sheet|table|q|a)\\b.*");

  /// The dateline at the head of a block of news, if it has one.
  public static Optional<Dateline> of(Report report, Block block) {
    if (block.zone() != Zone.BODY) {
      return Optional.empty();
    }
    String head = report.text().substring(block.span().start(), Math.min(block.span().end(), block.span().start() + LONGEST));
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(head);
      if (found.lookingAt() && isPlace(found)) {
        return Optional.of(read(found, block.span().start()));
      }
    }
    boolean opens = report.text().substring(0, block.span().start()).lines().filter(line -> !line.isBlank())
        .count() < LAST_LINE_WITH_COLON;
    return Stream.of(WITH_COLON, TOWN_AND_DASH, TOWN_AND_COLON).filter(_ -> opens).map(form -> form.matcher(head))
        .filter(found -> found.lookingAt() && isPlace(found) && found.end() < block.span().length())
        .findFirst().map(found -> read(found, block.span().start()));
  }

  private static boolean isPlace(Matcher found) {
    return group(found, "place").map(place -> !NOT_A_PLACE.matcher(found.group("place")).matches()).orElse(true);
  }

  /// A newsroom in the place's position ("ECONOMYNEXT –") is the agency.
  private static Dateline read(Matcher found, int base) {
    Span span = new Span(found.start(), found.end()).shift(base);
    return new Dateline(span, group(found, "place").map(part -> part.shift(base)),
        group(found, "date").map(part -> part.shift(base)), group(found, "agency").map(part -> part.shift(base)));
  }

  private static Optional<Span> group(Matcher found, String name) {
    boolean known = found.pattern().namedGroups().containsKey(name);
    return known && found.start(name) >= 0 ? Optional.of(new Span(found.start(name), found.end(name))) : Optional.empty();
  }

  private static Pattern form(String expression) {
    return Pattern.compile(expression);
  }
}
