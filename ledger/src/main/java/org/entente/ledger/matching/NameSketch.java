package org.entente.ledger.matching;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.codebook.MergeRule;

/// The names of a claim that decide what it can be one event with, in a few bytes beside each of its keys.
///
/// The more news there is of a pair of states, the more claims stand in one neighbourhood, and nearly all of them are
/// told apart by a title, a ship or a designation. With this they are passed over without being read. Words are
/// kept as hashes of 16 bits, so what is passed over is surely apart by [Comparison]; what remains may be.
public final class NameSketch {

  /// Of a claim of which no names are known: it may be one with any.
  public static final NameSketch NONE = new NameSketch(List.of());

  private static final int MOST_WORDS = 8;

  private final List<Brief> names;

  private NameSketch(List<Brief> names) {
    this.names = names;
  }

  /// @param slot hash of the slot's name
  /// @param family hash of the name up to its first digit, where a designation of its family begins alike; 0 if it has none
  /// @param words hashes of its words; none where they are too many, so that it may be anything
  private record Brief(short slot, short family, List<Short> words) {

    static Brief of(String slot, Name name) {
      List<Short> words = name.words().size() > MOST_WORDS
          ? List.of()
          : name.words().stream().map(NameSketch::hash).toList();
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

    /// Whether [Name#kin] may hold.
    boolean mayBeKin(Brief other) {
      if (words.isEmpty() || other.words.isEmpty() || family != 0 && family == other.family) {
        return true;
      }
      long common = words.stream().filter(other.words::contains).count();
      return common >= Name.MOSTLY * Math.min(words.size(), other.words.size());
    }
  }

  private static short hash(String text) {
    int hash = text.hashCode();
    return (short) (hash ^ hash >>> 16);
  }

  static NameSketch of(Candidate claim) {
    var names = new ArrayList<Brief>();
    for (Map<String, List<Name>> slots : List.of(claim.names(), claim.labels())) {
      slots.forEach((slot, values) -> values.forEach(name -> names.add(Brief.of(slot, name))));
    }
    return new NameSketch(names);
  }

  /// Reads what [#bytes] wrote.
  public static NameSketch read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var names = new ArrayList<Brief>();
    while (in.hasRemaining()) {
      short slot = in.getShort();
      short family = in.getShort();
      var words = new ArrayList<Short>();
      for (int left = in.get(); left > 0; left--) {
        words.add(in.getShort());
      }
      names.add(new Brief(slot, family, words));
    }
    return new NameSketch(names);
  }

  public byte[] bytes() {
    var out = ByteBuffer.allocate(names.stream().mapToInt(name -> 5 + 2 * name.words.size()).sum());
    for (Brief name : names) {
      out.putShort(name.slot).putShort(name.family).put((byte) name.words.size());
      name.words.forEach(out::putShort);
    }
    return out.array();
  }

  /// Whether names surely keep two claims of one type apart.
  boolean apart(NameSketch other, MergeRule rule) {
    for (String slot : rule.apart()) {
      List<Brief> mine = told(slot);
      List<Brief> others = other.told(slot);
      if (!mine.isEmpty() && !others.isEmpty() && !mayBeKin(mine, others)) {
        return true;
      }
    }
    for (String slot : rule.same()) {
      List<Brief> mine = told(slot);
      List<Brief> others = other.told(slot);
      if (!mine.isEmpty() && !others.isEmpty()) {
        return !mayBeKin(mine, others);
      }
    }
    return false;
  }

  private List<Brief> told(String slot) {
    short wanted = hash(slot);
    return names.stream().filter(name -> name.slot == wanted).toList();
  }

  private static boolean mayBeKin(List<Brief> mine, List<Brief> others) {
    return mine.stream().anyMatch(name -> others.stream().anyMatch(name::mayBeKin));
  }
}
