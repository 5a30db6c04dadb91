package org.entente.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.app.output.ClaimOutput;
import org.entente.app.output.Listing;
import org.entente.codebook.Difference;
import org.entente.ledger.Decision;
import org.entente.ledger.record.Review;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How days and words of choice are written on the command line, and what is told of those that are not.
final class Spelling {

  private Spelling() {}

  static void register(CommandLine line) {
    line.registerConverter(LocalDate.class, Spelling::day);
    line.registerConverter(Difference.class, typed -> word(Difference.class, typed));
    line.registerConverter(Review.class, typed -> word(Review.class, typed));
    line.registerConverter(Decision.Kind.class, typed -> word(Decision.Kind.class, typed));
    line.registerConverter(Listing.Format.class, typed -> word(Listing.Format.class, typed));
    line.registerConverter(ClaimOutput.Format.class, typed -> word(ClaimOutput.Format.class, typed));
    line.registerConverter(ReadCommand.Colour.class, typed -> word(ReadCommand.Colour.class, typed));
  }

  /// A whole number from one on.
  static final class Count implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String typed) {
      try {
        int count = Integer.parseInt(typed);
        if (count >= 1) {
          return count;
        }
      } catch (NumberFormatException _) {
        // Told below, as zero and less are.
      }
      throw new TypeConversionException("'" + typed + "' is no number that can be; give 1 or more");
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException _) {
      throw new TypeConversionException("'" + typed + "' is no day; write it as year-month-day, such as 2018-08-07");
    }
  }

  private static <T extends Enum<T>> T word(Class<T> kind, String typed) {
    return Arrays.stream(kind.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(typed)).findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + typed + "' is none of "
            + Arrays.stream(kind.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))));
  }
}
