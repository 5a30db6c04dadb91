package org.entente.report;

import java.util.List;
import java.util.regex.Pattern;

/// Tells the parts of a page that frame the news (teasers, captions, bylines, credits) from the news.
/// Works on the words of one block alone.
final class Furniture {

  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_BYLINE = 90;
  private static final int LONGEST_CAPTION = 700;

  private static final List<Pattern> TEASERS = patterns(
      "\\W*(?:also read|read also|also see|see also|also watch|read more|read next|read the full|see more|view more"
          + "|click here|don['’]t miss|must[- ]read|you (?:may|might) also|further reading|recommended (?:for you|stories|reading))\\b.*",
      "\\W*(?:read|watch|listen|see|more|related|related (?:stories|story|articles?|news|coverage|reading|topics?|content|posts?|links?)"
          + "|more (?:on|from|about) [^.:]{1,40}|in pictures|in photos|trending|recommended|most read|latest (?:news|stories)|top stories)\\s*(?::.*|\\|.*|[-–—>»]+ .*)",
      "\\W*(?:related (?:stories|story|articles?|news|coverage|topics?|posts?|links?)|trending|most read|top stories|latest news)\\W*",
      "\\W*watch (?:the )?(?:full )?(?:video|live)\\b.*");

  private static final List<Pattern> CAPTIONS = patterns(
      "\\W*(?:file |ap |afp |reuters |handout |representational |representative |courtesy |undated )*"
          + "(?:photos?|photograph|photographer|images?|pictures?|pics?|captions?|graphic|illustration|infographic|video)"
          + "(?: (?:credits?|courtesy|by|from|source|caption|used))*\\s*(?:[:|/©].*|(?:by|credit|courtesy)\\b.*)",
      "\\W*(?:file|representational|representative|handout|undated) (?:photo|image|picture|photograph)\\b.*",
      "\\W*(?:a|an) (?:file|undated|handout) (?:photo|image|picture|photograph)\\b.*",
      "FILE\\s*[-–—].*",
      ".*[(\\[](?:[^()\\[\\]]{0,60}\\b)?(?:photo|photos|image|images|picture|photograph|screengrab|screenshot|illustration|photo by)\\b[^()\\[\\]]{0,120}[)\\]]\\W*",
      ".*\\|\\s*(?:photo|image|picture)\\b.{0,80}",
      ".{0,600}(?:REUTERS|AFP|AP Photo|Getty Images|EPA|Xinhua)\\s*/\\s*[A-Z][\\p{L}. /-]{2,60}");

  private static final List<Pattern> BOILERPLATE = patterns(
      "[^\\p{L}\\p{N}]+",
      "\\W*(?:-\\s*30\\s*-|ends?|end of (?:story|text|release)|eom|advertisements?|sponsored|share(?: this)?(?: (?:article|story|post|on).*)?|print|comments?(?: \\(?\\d+\\)?)?)\\W*",
      "\\W*(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated|story|text|report|research|video|interview(?:ed)?)"
          + "(?:,? (?:and|&) (?:additional )?(?:reporting|writing|editing|edited|written))? by\\b.*",
      "\\W*with (?:(?:previous|additional|further) (?:reporting|input|inputs|reports?)|(?:inputs?|files|reports?|reporting|contributions)) (?:from|by)\\b.*",
      "\\W*by:? (?:our |the )?(?:staff|news|special|diplomatic|defen[cs]e|web|political|foreign)?\\s*(?:reporter|correspondent|desk|bureau|editor|writer)s?\\b.*",
      "(?:copyright|©|\\(c\\)|all rights reserved)\\b?.*",
      ".*\\ball rights reserved\\W*",
      "\\W*(?:published|updated|last updated|last modified|posted|first published|date|issued|modified)(?: (?:on|at|by|in))?\\s*:?\\s+.*\\d.*",
      "\\W*(?:subscribe|sign up|sign in|log in|register|follow us|like us|join us|get (?:the|our) |download (?:the|our)|support (?:our|independent)|donate)\\b.*",
      ".*\\b(?:newsletter|subscribe (?:to|now)|terms of (?:use|service)|privacy policy|cookies?)\\b.*",
      "\\W*(?:media |press |public affairs )?(?:contacts?|inquiries|enquiries|e-?mail|tel|telephone|phone|fax)(?: (?:us|information|details))?\\s*:.*",
      "\\W*for (?:more|further|additional|media|press) (?:information|news|details|inquiries|enquiries|queries|questions)\\b.*(?:\\b(?:visit|contact|call|e-?mail|please|go to|see)\\b|@|www\\.|https?:).*",
      "\\W*(?:https?://|www\\.)\\S+\\W*",
      "\\W*\\S+@\\S+\\.\\w+\\W*",
      "\\W*(?:tags?|keywords|topics|source|sources|category|categories|filed under|author|about the (?:author|writer))\\s*:.*",
      "\\W*(?:\\d+ min(?:ute)?s? read|\\d+ (?:views|shares|comments)|reading time.*)\\W*",
      "\\W*(?:disclaimer|editor['’]s note|\\(?this (?:article|story|report|copy|piece|post) (?:was|is|has been|first|originally|appeared)\\b).*",
      "\\(?(?:AP|AFP|ANI|PTI|IANS|APP|Reuters|Xinhua|TASS|dpa|UPI|Agencies|Web Desk|News Desk|Monitoring Desk|Staff Report(?:er)?|Our Correspondent)\\)?\\W*");

  /// A name or two after "By"; case counts here.
  private static final Pattern BYLINE = Pattern.compile(
      "(?:By|BY|by)\\s+(?:\\p{Lu}[\\p{L}.'’-]*(?:,?\\s+(?:and\\s+|&\\s+|for\\s+|of\\s+|bin\\s+|al\\s+|de\\s+|van\\s+|the\\s+)?|\\s*[|/]\\s*|$)){1,14}(?:[|,–-].*|\\W*)");

  private Furniture() {}

  /// The zone that the words alone tell; `BODY` where they look like news.
  static Zone zone(String words) {
    String line = words.length() > LONGEST_CAPTION ? "" : words.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return Zone.BODY;
    }
    if (matches(BOILERPLATE, line, LONGEST_LINE)
        || line.length() < LONGEST_BYLINE && !line.endsWith(".") && BYLINE.matcher(line).matches()) {
      return Zone.BOILERPLATE;
    }
    if (matches(CAPTIONS, line, LONGEST_CAPTION)) {
      return Zone.CAPTION;
    }
    return matches(TEASERS, line, LONGEST_LINE) ? Zone.TEASER : Zone.BODY;
  }

  /// Whether a teaser names nothing itself, so that what it announces follows in the next block.
  static boolean isBareAnnouncement(String words) {
    return words.length() < 40 && (words.strip().endsWith(":") || words.strip().split("\\s+").length <= 2);
  }

  private static boolean matches(List<Pattern> patterns, String line, int longest) {
    return line.length() <= longest && patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  private static List<Pattern> patterns(String... expressions) {
    return java.util.Arrays.stream(expressions)
        .map(expression -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }
}
