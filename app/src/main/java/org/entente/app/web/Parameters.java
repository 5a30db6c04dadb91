package org.entente.app.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parameters of requests, each with its bounds; whatever lies outside is refused.
final class Parameters {

  static final int LONGEST_WORDS = 300;
  private static final int LARGEST_PAGE = 500;
  private static final int DEFAULT_PAGE = 50;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private Parameters() {}

  /// A parameter's words; empty if it is absent or blank.
  static Optional<String> words(Context request, String name, int longest) {
    List<String> given = given(request, name);
    if (given.size() > 1) {
      throw Refusal.parameter(name, "given once");
    }
    return given.stream().findFirst().map(text -> checked(name, text, longest)).map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  static boolean isGiven(Context request, String name) {
    return !given(request, name).isEmpty();
  }

  static String checked(String name, String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      throw Refusal.parameter(name, "at most " + longest + " characters long");
    }
    if (text.codePoints().anyMatch(point -> Character.isISOControl(point) || isHalf(point))) {
      throw Refusal.parameter(name, "free of control characters");
    }
    return text;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE || point == 0xFFFD;
  }

  private static List<String> given(Context request, String name) {
    try {
      return request.queryParams(name);
    } catch (IllegalArgumentException broken) {
      throw Refusal.parameter(name, "encoded as UTF-8 with %XX");
    }
  }

  /// A parameter to be shown again, whatever was given.
  static String shown(Context request, String name) {
    try {
      return words(request, name, LONGEST_WORDS).orElse("");
    } catch (Refusal refused) {
      return "";
    }
  }

  static int number(Context request, String name, int least, int most, int otherwise) {
    Optional<String> text = words(request, name, LONGEST_WORDS);
    if (text.isEmpty()) {
      return otherwise;
    }
    int value = NUMBER.matcher(text.get()).matches() ? Integer.parseInt(text.get()) : -1;
    if (value < least || value > most) {
      throw Refusal.parameter(name, "a number from " + least + " to " + most);
    }
    return value;
  }

  static int limit(Context request) {
    return number(request, "limit", 1, LARGEST_PAGE, DEFAULT_PAGE);
  }

  static Optional<LocalDate> day(Context request, String name) {
    return words(request, name, LONGEST_WORDS).map(text -> day(name, text));
  }

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      throw Refusal.parameter(name, "a day as YYYY-MM-DD");
    }
  }

  static Optional<String> choice(Context request, String name, List<String> choices) {
    Optional<String> chosen = words(request, name, LONGEST_WORDS);
    if (chosen.isPresent() && !choices.contains(chosen.get())) {
      throw Refusal.parameter(name, "one of " + String.join(", ", choices));
    }
    return chosen;
  }

  /// The identity in a path, SHA-256 in hexadecimal.
  static String hash(Context request) {
    String hash = request.pathParam("hash");
    if (!HASH.matcher(hash).matches()) {
      throw Refusal.notFound("a report's address ends in 64 hexadecimal digits");
    }
    return hash;
  }

  /// Where a page of a list starts; cursors are opaque to those who follow them.
  static long place(Context request, long otherwise) {
    Optional<String> text = words(request, "cursor", LONGEST_WORDS);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(text.get()), StandardCharsets.US_ASCII);
      if (place.startsWith("at") && NUMBER.matcher(place.substring(2)).matches()) {
        return Long.parseLong(place.substring(2));
      }
    } catch (IllegalArgumentException broken) {
      throw Refusal.parameter("cursor", "one that this server gave");
    }
    throw Refusal.parameter("cursor", "one that this server gave");
  }

  static String cursor(long place) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(("at" + place).getBytes(StandardCharsets.US_ASCII));
  }
}
