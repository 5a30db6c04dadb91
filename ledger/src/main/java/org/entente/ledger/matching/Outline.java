package org.entente.ledger.matching;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.claim.Period;
import org.entente.codebook.MergeRule;
import org.entente.mention.ActorMention;

/// What keeps a claim apart from most others, in a few bytes beside each of its keys: its days, its parties and the
/// names that decide.
///
/// The more news there is of a pair of states, the more claims stand in one neighbourhood, and nearly all of them are
/// told apart by a day, by who gave and who got, or by a title, a ship or a designation. With this they are passed over
/// without being read. Words are kept as hashes of 16 bits, so what is passed over is surely apart by [Comparison]; what
/// remains may be.
public final class Outline {

  private static final int BACKGROUND = 2;
  private static final int TOLD = 4;
  private static final int DATED = 8;
  private static final int LOOSE = 16;
  private static final int MOST_WORDS = 8;
  private static final int MOST_PARTIES = 12;
  private static final byte ANY = -1;
  private static final short[] NOBODY = {};

  private final byte[] bytes;
  private final int flags;
  private final Moment moment;
  private final ByteBuffer rest;
  private Optional<Parts> parts = Optional.empty();

  /// What follows the days; read when the days alone do not tell, which is seldom.
  private record Parts(List<Actors> parties, List<Brief> names) {

    /// The states in a slot; none where it has none, too many or some by name, so that they may be anybody.
    short[] parties(short slot) {
      for (Actors actors : parties) {
        if (actors.slot == slot) {
          return actors.states;
        }
      }
      return NOBODY;
    }
  }

  /// The hashed states of a slot with a hashed name.
  private record Actors(short slot, short[] states) {}

  private Outline(ByteBuffer in) {
    this.bytes = in.array();
    this.flags = in.get();
    this.moment = new Moment(is(DATED) ? Optional.of(days(in)) : Optional.empty(), is(TOLD), is(LOOSE));
    this.rest = in.slice();
  }

  private Parts parts() {
    if (parts.isEmpty()) {
      ByteBuffer in = rest.duplicate();
      var parties = new ArrayList<Actors>();
      for (int slots = in.get(); slots > 0; slots--) {
        short slot = in.getShort();
        int told = in.get();
        if (told != ANY) {
          parties.add(new Actors(slot, distinct(shorts(in, told))));
        }
      }
      parts = Optional.of(new Parts(parties, briefs(in)));
    }
    return parts.get();
  }

  private static Period days(ByteBuffer in) {
    return new Period(LocalDate.ofEpochDay(in.getInt()), LocalDate.ofEpochDay(in.getInt()));
  }

  private static short[] shorts(ByteBuffer in, int count) {
    var shorts = new short[count];
    for (int at = 0; at < count; at++) {
      shorts[at] = in.getShort();
    }
    return shorts;
  }

  /// The same hashes, each once.
  private static short[] distinct(short[] hashes) {
    int count = 0;
    for (short hash : hashes) {
      if (!holds(hashes, count, hash)) {
        hashes[count++] = hash;
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  private static boolean holds(short[] hashes, int count, short wanted) {
    for (int at = 0; at < count; at++) {
      if (hashes[at] == wanted) {
        return true;
      }
    }
    return false;
  }

  /// How many of these hashes are among the others.
  private static int common(short[] these, short[] others) {
    int common = 0;
    for (short hash : these) {
      common += holds(others, others.length, hash) ? 1 : 0;
    }
    return common;
  }

  private boolean is(int flag) {
    return (flags & flag) != 0;
  }

  static Outline of(Candidate claim) {
    List<Brief> names = Stream.of(claim.names(), claim.labels()).flatMap(slots -> slots.entrySet().stream())
        .flatMap(slot -> slot.getValue().stream().map(name -> Brief.of(slot.getKey(), name))).toList();
    Optional<Period> days = claim.moment().days();
    var out = ByteBuffer.allocate(2 + 8 + claim.parties().values().stream().mapToInt(states -> 3 + 2 * states.size()).sum()
        + names.stream().mapToInt(name -> 5 + 2 * name.words.length).sum());
    out.put((byte) ((claim.background() ? BACKGROUND : 0)
        | (claim.moment().told() ? TOLD : 0) | (claim.moment().loose() ? LOOSE : 0) | (days.isPresent() ? DATED : 0)));
    days.ifPresent(period -> out.putInt((int) period.earliest().toEpochDay()).putInt((int) period.latest().toEpochDay()));
    out.put((byte) claim.parties().size());
    claim.parties().forEach((slot, states) -> {
      boolean few = states.size() <= MOST_PARTIES && states.stream().allMatch(ActorMention::isCode);
      out.putShort(hash(slot)).put(few ? (byte) states.size() : ANY);
      if (few) {
        states.forEach(state -> out.putShort(hash(state)));
      }
    });
    names.forEach(name -> name.write(out));
    return read(Arrays.copyOf(out.array(), out.position()));
  }

  /// Reads what [#bytes] gave.
  public static Outline read(byte[] bytes) {
    return new Outline(ByteBuffer.wrap(bytes));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// Whether two claims of one type are surely not one event.
  boolean apart(Outline other, MergeRule rule) {
    return Comparison.daysApart(rule, moment, other.moment, is(BACKGROUND) || other.is(BACKGROUND))
        || partiesApart(other, rule) || namesApart(parts().names, other.parts().names, rule);
  }

  private boolean partiesApart(Outline other, MergeRule rule) {
    return rule.actors().entrySet().stream().anyMatch(asked -> {
      short slot = hash(asked.getKey());
      short[] mine = parts().parties(slot);
      short[] others = other.parts().parties(slot);
      return Comparison.agreement(asked.getValue(), mine.length, others.length, common(mine, others)) == 0;
    });
  }

  private static boolean namesApart(List<Brief> one, List<Brief> other, MergeRule rule) {
    for (String slot : rule.apart()) {
      if (likeness(hash(slot), one, other) == Likeness.APART) {
        return true;
      }
    }
    for (String slot : rule.same()) {
      Likeness likeness = likeness(hash(slot), one, other);
      boolean worded = likeness == Likeness.APART && rule.wordings().containsKey(slot);
      if (likeness != Likeness.UNTOLD && !worded) {
        return likeness == Likeness.APART;
      }
    }
    return false;
  }

  /// What the names in a slot say of two claims.
  private enum Likeness {
    UNTOLD, APART, KIN
  }

  private static Likeness likeness(short slot, List<Brief> one, List<Brief> other) {
    Likeness likeness = Likeness.UNTOLD;
    for (Brief mine : one) {
      for (Brief others : other) {
        if (mine.slot == slot && others.slot == slot) {
          if (mine.mayBeKin(others)) {
            return Likeness.KIN;
          }
          likeness = Likeness.APART;
        }
      }
    }
    return likeness;
  }

  private static List<Brief> briefs(ByteBuffer in) {
    var briefs = new ArrayList<Brief>();
    while (in.hasRemaining()) {
      briefs.add(new Brief(in.getShort(), in.getShort(), shorts(in, in.get())));
    }
    return briefs;
  }

  private static short hash(String text) {
    int hash = text.hashCode();
    return (short) (hash ^ hash >>> 16);
  }

  /// A name.
  ///
  /// @param slot hash of the slot's name
  /// @param family hash of the name up to its first digit, where a designation of its family begins alike; 0 if it has none
  /// @param words hashes of its words; none where they are too many, so that it may be anything
  private record Brief(short slot, short family, short[] words) {

    static Brief of(String slot, Name name) {
      List<String> told = name.words().size() > MOST_WORDS ? List.of() : List.copyOf(name.words());
      var words = new short[told.size()];
      for (int at = 0; at < words.length; at++) {
        words[at] = hash(told.get(at));
      }
      return new Brief(hash(slot), familyOf(name.compact()), words);
    }

    private static short familyOf(String compact) {
      for (int at = 0; at < compact.length(); at++) {
        if (Character.isDigit(compact.charAt(at))) {
          return (short) (hash(compact.substring(0, at + 1)) | 1);
        }
      }
      return 0;
    }

    void write(ByteBuffer out) {
      out.putShort(slot).putShort(family).put((byte) words.length);
      for (short word : words) {
        out.putShort(word);
      }
    }

    /// Whether [Name#kin] may hold.
    boolean mayBeKin(Brief other) {
      return words.length == 0 || other.words.length == 0 || family != 0 && family == other.family
          || common(words, other.words) >= Name.MOSTLY * Math.min(words.length, other.words.length);
    }
  }
}
