package org.entente.ledger.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Period;
import org.entente.codebook.MergeRule;
import org.entente.ledger.matching.Candidate.Course;
import org.entente.mention.ActorMention;

/// Compares two claims of one type by its merge rule.
///
/// Whatever the rule forbids keeps them apart at once: other parties, days too far apart, other names. What
/// remains is scored: parties and days weigh most, then names, closed vocabularies, amounts, people, places,
/// and the words of the evidence. The score is symmetrical and looks at nothing but the two.
final class Comparison {

  static final double SAME = 0.6;
  static final double NEAR = 0.5;

  /// A plan beside what came of it.
  private static final Set<Set<Course>> BEGUN = Set.of(EnumSet.of(Course.AHEAD, Course.REAL),
      EnumSet.of(Course.HALTING, Course.STOPPED), EnumSet.of(Course.HALTING, Course.OFF));
  private static final double PARTIES = 0.4;
  /// How well actors agree of whom one side tells nothing.
  private static final double UNTOLD = 0.5;
  private static final double DAYS = 0.3;
  private static final double WORDS = 0.4;
  /// What the days of two steps of one agreement weigh.
  private static final double STEPS = 0.6;
  /// Words for things of many kinds.
  private static final Set<String> GENERAL = Set.of("equipment", "military", "defence", "defense", "weapon", "arms", "weaponry",
      "hardware", "materiel", "gear", "system", "vehicle", "ship", "vessel", "warship", "aircraft", "boat", "platform", "asset",
      "package");
  /// How well the days of two reports agree that came out with each other: with the same parties that is enough to be one event,
  /// unless something speaks against it.
  private static final double FRESH = 0.67;
  private static final int YEAR = 366;
  private static final int AT_ONCE_DAYS = 3;

  private final MergeRule rule;
  private final Candidate one;
  private final Candidate other;
  private final Optional<List<String>> reasons;
  private boolean vague;
  private boolean tied;

  private Comparison(MergeRule rule, Candidate one, Candidate other, Optional<List<String>> reasons) {
    this.rule = rule;
    this.one = one;
    this.other = other;
    this.reasons = reasons;
  }

  /// The link between two claims of one type, without its reasons; nothing where they are apart or too little alike.
  static Optional<Link> of(MergeRule rule, Candidate one, Candidate other) {
    return of(rule, one, other, Optional.empty());
  }

  /// The same with its reasons.
  static Optional<Link> told(MergeRule rule, Candidate one, Candidate other) {
    return of(rule, one, other, Optional.of(new ArrayList<>()));
  }

  private static Optional<Link> of(MergeRule rule, Candidate one, Candidate other, Optional<List<String>> reasons) {
    boolean ordered = one.id().compareTo(other.id()) < 0;
    return new Comparison(rule, ordered ? one : other, ordered ? other : one, reasons).link();
  }

  /// Whether nothing forbids that both are one event.
  static boolean mayBeOne(MergeRule rule, Candidate one, Candidate other) {
    return !one.report().equals(other.report()) && !new Comparison(rule, one, other, Optional.empty()).apart();
  }

  private boolean apart() {
    return parties().isEmpty() || days().isEmpty() || labelled().isEmpty() || named().isEmpty() || isFurther();
  }

  /// Whether one is told as one more of its kind than the other; in the news of one day the same number is the same: "another
  /// $200 million" here, "$200 million" there.
  private boolean isFurther() {
    return one.further() != other.further() && !(isFreshNews() && amounts() > 0);
  }

  private Optional<Link> link() {
    if (one.report().equals(other.report()) || isFurther()) {
      return Optional.empty();
    }
    return parties().flatMap(parties -> days().flatMap(days -> labelled().flatMap(labels -> named().flatMap(
        names -> scored(
            placed(PARTIES * parties + DAYS * days + labels + names + kinds() + amounts() + people() + words() + course(),
                tied))))));
  }

  /// Days and parties alone do not make one event of what happened at two places: a name, a title or a person must tie
  /// them, else a person is asked.
  private double placed(double sum, boolean named) {
    return named || Name.share(one.people(), other.people()) > 0 || !elsewhere() ? sum : Math.min(sum, SAME - 0.01);
  }

  /// Whether both say where, and neither speaks of the other's place.
  private boolean elsewhere() {
    return !one.places().isEmpty() && !other.places().isEmpty() && !isPlaceShared()
        && Name.share(one.places(), other.words()) == 0 && Name.share(other.places(), one.words()) == 0;
  }

  /// Whether both name one place, or towns within 100 km of each other.
  private boolean isPlaceShared() {
    return Name.share(one.places(), other.places()) > 0
        || one.spots().stream().anyMatch(spot -> other.spots().stream().anyMatch(spot::isNear));
  }

  /// A near miss is for a person to say, who could not either where one is told as past without a day that fits.
  private Optional<Link> scored(double sum) {
    double score = Math.clamp(sum, 0, 1);
    if (score < NEAR || score < SAME && vague) {
      return Optional.empty();
    }
    return Optional.of(new Link(one.id(), other.id(), kind(score), Math.round(score * 1000) / 1000.0,
        reasons.map(List::copyOf).orElse(List.of())));
  }

  private Link.Kind kind(double score) {
    if (score < SAME) {
      return Link.Kind.NEAR;
    }
    if (one.course() != other.course() && !toldAtOnce()) {
      return Link.Kind.COURSE;
    }
    if (!vague) {
      return Link.Kind.SAME;
    }
    return one.background() && other.background() ? Link.Kind.VAGUE : Link.Kind.PAST;
  }

  /// On the days around an event, reports call it planned, under way and over; a plan of long before, or a
  /// halt, is another record.
  private boolean toldAtOnce() {
    boolean begun = BEGUN.contains(EnumSet.of(one.course(), other.course()));
    return begun && publishedWithin(AT_ONCE_DAYS);
  }

  private Optional<Double> parties() {
    double sum = 0;
    for (Map.Entry<String, MergeRule.Agreement> asked : rule.actors().entrySet()) {
      Set<String> left = one.parties().getOrDefault(asked.getKey(), Set.of());
      Set<String> right = other.parties().getOrDefault(asked.getKey(), Set.of());
      int common = (int) left.stream().filter(right::contains).count();
      double agreement = namedAlike(left, right) ? agreement(asked.getValue(), left.size(), right.size(), common) : UNTOLD;
      if (agreement == 0) {
        return Optional.empty();
      }
      sum += agreement;
    }
    if (!partyInBoth()) {
      return Optional.empty();
    }
    say(() -> "parties " + all(one).filter(all(other).collect(Collectors.toSet())::contains).sorted().distinct()
        .collect(Collectors.joining(", ")) + " in both");
    return Optional.of(sum / rule.actors().size());
  }

  /// Whether both name states or both a firm: a firm may be of any state.
  private static boolean namedAlike(Set<String> left, Set<String> right) {
    return left.stream().anyMatch(ActorMention::isCode) == right.stream().anyMatch(ActorMention::isCode);
  }

  private boolean partyInBoth() {
    for (Set<String> left : one.parties().values()) {
      for (Set<String> right : other.parties().values()) {
        if (!Collections.disjoint(left, right)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Stream<String> all(Candidate candidate) {
    return candidate.parties().values().stream().flatMap(Set::stream);
  }

  private void say(Supplier<String> reason) {
    reasons.ifPresent(list -> list.add(reason.get()));
  }

  /// How well two sets of actors agree, 0 to 1, by how many each holds and both have in common; 0 keeps the claims apart.
  static double agreement(MergeRule.Agreement asked, int left, int right, int common) {
    if (left == 0 || right == 0) {
      return UNTOLD;
    }
    if (common == Math.max(left, right)) {
      return 1;
    }
    boolean equal = asked == MergeRule.Agreement.EQUAL;
    if (common == Math.min(left, right)) {
      return equal ? 0.7 : 0.9;
    }
    if (common == 0 || equal) {
      return 0;
    }
    return asked == MergeRule.Agreement.NESTED ? 0.4 : 0.8;
  }

  /// Whether the days of two claims keep them apart. Of two dates in the past one may be a year off.
  ///
  /// @param past whether one of them is background
  static boolean daysApart(MergeRule rule, Moment one, Moment other, boolean past) {
    boolean yearOff = past && one.told() && other.told();
    int tolerance = one.tolerance(rule, other);
    return one.days().isPresent() && other.days().isPresent()
        && !one.days().get().meets(other.days().get(), yearOff ? Math.max(YEAR, tolerance) : tolerance);
  }

  private Optional<Double> days() {
    Optional<Period> left = one.moment().days();
    Optional<Period> right = other.moment().days();
    if (left.isEmpty() || right.isEmpty()) {
      vague = one.background() != other.background();
      return Optional.of(0.5);
    }
    if (daysApart(rule, one.moment(), other.moment(), one.background() || other.background())) {
      return Optional.empty();
    }
    if (!left.get().meets(right.get(), one.moment().tolerance(rule, other.moment()))) {
      vague = true;
      return Optional.of(0.3);
    }
    if (one.moment().told() && other.moment().told()) {
      say(() -> "dated " + words(left.get()) + " and " + words(right.get()));
      boolean precise = one.moment().precise() && other.moment().precise();
      boolean exact = one.moment().exact() && other.moment().exact();
      // News of one year may be of several events, of which the past that names the year alone means one.
      vague = one.background() != other.background() && !precise;
      return Optional.of(!left.get().meets(right.get(), rule.shortest()) ? STEPS : exact ? 1 : 0.5);
    }
    vague = one.background() != other.background() && !(one.moment().precise() && other.moment().precise());
    say(
        () -> vague
            ? "told as past, without a day that speaks against it"
            : "published when the other took place or was published");
    return Optional.of(vague ? 0.4 : isFreshNews() ? FRESH : 0.6);
  }

  /// Whether both are the news of one day or of the next.
  private boolean isFreshNews() {
    return !one.background() && !other.background() && publishedWithin(1);
  }

  private boolean publishedWithin(int days) {
    return one.published().flatMap(day -> other.published().map(next -> Math.abs(day.toEpochDay() - next.toEpochDay()) <= days))
        .orElse(false);
  }

  private static String words(Period days) {
    return days.earliest().equals(days.latest()) ? days.earliest().toString() : days.earliest() + "/" + days.latest();
  }

  private Optional<Double> labelled() {
    double sum = 0;
    for (String slot : rule.apart()) {
      List<Name> left = one.labels().getOrDefault(slot, List.of());
      List<Name> right = other.labels().getOrDefault(slot, List.of());
      if (!left.isEmpty() && !right.isEmpty()) {
        if (!kin(left, right)) {
          return Optional.empty();
        }
        say(() -> "same " + slot + " (" + left.getFirst().written() + ")");
        sum += agreed(slot);
      }
    }
    return Optional.of(sum);
  }

  /// What it adds that both have the same in a slot: a name ties them, one of a few kinds hardly tells anything.
  private double agreed(String slot) {
    boolean kind = one.kinds().containsKey(slot);
    tied |= !kind;
    return kind ? 0.04 : 0.1;
  }

  /// The first slot that both have decides; the others only add or take.
  private Optional<Double> named() {
    double sum = 0;
    boolean decided = false;
    for (String slot : rule.same()) {
      List<Name> left = one.names().getOrDefault(slot, List.of());
      List<Name> right = other.names().getOrDefault(slot, List.of());
      if (left.isEmpty() || right.isEmpty()) {
        continue;
      }
      boolean kin = kin(left, right);
      if (!kin && !decided && rule.wordings().containsKey(slot) && mayBeTold(left, right, rule.wordings().get(slot))) {
        continue;
      }
      if (!kin && !decided) {
        return Optional.empty();
      }
      decided = true;
      sum += kin ? agreed(slot) : -0.05;
      if (kin) {
        say(() -> "same " + slot + " (" + left.getFirst().written() + ")");
      }
    }
    return Optional.of(sum);
  }

  /// Whether one thing may be told in these words and those: of one class it may, as may what is told by a general word alone;
  /// where no class is told, a word must be common to both.
  private boolean mayBeTold(List<Name> left, List<Name> right, String classes) {
    Set<String> one = this.one.kinds().getOrDefault(classes, Set.of());
    Set<String> other = this.other.kinds().getOrDefault(classes, Set.of());
    if (!one.isEmpty() && !other.isEmpty()) {
      return !Collections.disjoint(one, other);
    }
    return left.stream().anyMatch(name -> right.stream().anyMatch(
        twin -> Name.share(name.words(), twin.words()) > 0 || GENERAL.containsAll(name.words())
            || GENERAL.containsAll(twin.words())));
  }

  private static boolean kin(List<Name> left, List<Name> right) {
    return left.stream().anyMatch(name -> right.stream().anyMatch(name::kin));
  }

  private double kinds() {
    double sum = 0;
    for (Map.Entry<String, Set<String>> left : one.kinds().entrySet()) {
      if (rule.same().contains(left.getKey()) || rule.apart().contains(left.getKey())) {
        continue;
      }
      Set<String> right = other.kinds().getOrDefault(left.getKey(), Set.of());
      if (!right.isEmpty()) {
        sum += left.getValue().stream().anyMatch(right::contains) ? 0.04 : -0.06;
      }
    }
    return Math.clamp(sum, -0.12, 0.08);
  }

  private double amounts() {
    double sum = 0;
    for (Map.Entry<String, Double> asked : rule.quantities().entrySet()) {
      for (Amount left : one.amounts().getOrDefault(asked.getKey(), List.of())) {
        for (Amount right : other.amounts().getOrDefault(asked.getKey(), List.of())) {
          if (left.unit().equals(right.unit())) {
            sum += left.meets(right, asked.getValue()) ? 0.1 : -0.15;
          }
        }
      }
    }
    for (Map.Entry<String, String> pair : rule.within().entrySet()) {
      sum -= exceeds(one, other, pair) || exceeds(other, one, pair) ? 0.25 : 0;
    }
    return Math.clamp(sum, -0.3, 0.1);
  }

  /// More is not delivered than was ordered, but for the tolerance.
  private boolean exceeds(Candidate part, Candidate whole, Map.Entry<String, String> pair) {
    double tolerance = rule.quantities().getOrDefault(pair.getKey(), 0.0);
    List<Amount> bounds = whole.amounts().getOrDefault(pair.getValue(), List.of());
    return part.amounts().getOrDefault(pair.getKey(), List.of()).stream()
        .anyMatch(amount -> bounds.stream().anyMatch(bound -> amount.exceeds(bound, tolerance)));
  }

  /// Where it is not told when something was, other people or another place weigh more: years may lie between.
  private double people() {
    double odd = one.moment().precise() && other.moment().precise() ? -0.05 : -0.15;
    double people = one.people().isEmpty() || other.people().isEmpty()
        ? 0
        : Name.share(one.people(), other.people()) > 0 ? 0.08 : odd;
    double places = one.places().isEmpty() || other.places().isEmpty()
        ? 0
        : isPlaceShared() ? 0.05 : odd;
    return people + places;
  }

  private double course() {
    return one.course() == other.course() ? 0 : -0.1;
  }

  private double words() {
    double overlap = Name.overlap(one.words(), other.words());
    if (overlap >= 0.3) {
      say(() -> Math.round(overlap * 100) + " % of the words shared");
    }
    return WORDS * overlap;
  }
}
