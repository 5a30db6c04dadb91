package org.entente.ledger.matching;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UTFDataFormatException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.claim.Period;
import org.entente.codebook.Codebook;
import org.entente.ledger.matching.Candidate.Course;

/// Claims as matching sees them, in some hundred bytes: what the ledger keeps so that a neighbour can be compared without
/// its claim being found and read anew.
///
/// What was kept under another codebook, or by a program that saw claims otherwise, is passed over and the claim itself is
/// read; so is the rare claim that takes more room than [#MOST_BYTES].
final class CandidateFormat {

  /// To be raised with every change of [CandidateReader] or of what follows here.
  private static final int FORM = 4;
  private static final int MOST_BYTES = 3_000;
  private static final byte[] NOTHING = {};

  private final int rules;

  CandidateFormat(Codebook codebook) {
    this.rules = (codebook.id() + " " + codebook.version()).hashCode() * 31 + FORM;
  }

  /// Empty if the claim is too long to be kept.
  byte[] write(Candidate claim) {
    var bytes = new ByteArrayOutputStream();
    try {
      new Writer(new DataOutputStream(bytes)).candidate(claim);
      return bytes.size() <= MOST_BYTES ? bytes.toByteArray() : NOTHING;
    } catch (UTFDataFormatException tooLong) {
      return NOTHING;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Empty where nothing was kept, or not by these rules.
  Optional<Candidate> read(String id, byte[] kept) {
    var in = new DataInputStream(new ByteArrayInputStream(kept));
    try {
      return kept.length == 0 || in.readInt() != rules ? Optional.empty() : Optional.of(new Reader(in).candidate(id));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private interface Part<T> {
    void write(T part) throws IOException;
  }

  private interface Read<T> {
    T next() throws IOException;
  }

  /// The order of parts, which [Reader] follows.
  private final class Writer {

    private final DataOutputStream out;

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void candidate(Candidate claim) throws IOException {
      out.writeInt(rules);
      out.writeUTF(claim.report());
      optional(claim.published(), this::day);
      out.writeUTF(claim.type());
      out.writeByte(claim.course().ordinal());
      out.writeBoolean(claim.background());
      optional(claim.moment().days(), days -> {
        day(days.earliest());
        day(days.latest());
      });
      out.writeBoolean(claim.moment().told());
      out.writeBoolean(claim.moment().loose());
      slots(claim.parties(), out::writeUTF);
      slots(claim.names(), this::name);
      slots(claim.labels(), this::name);
      slots(claim.kinds(), out::writeUTF);
      slots(claim.amounts(), amount -> {
        out.writeDouble(amount.low());
        out.writeDouble(amount.high());
        out.writeUTF(amount.unit());
      });
      all(claim.people(), out::writeUTF);
      all(claim.places(), out::writeUTF);
      all(claim.spots(), spot -> {
        out.writeDouble(spot.latitude());
        out.writeDouble(spot.longitude());
      });
      all(claim.words(), out::writeUTF);
      out.writeBoolean(claim.further());
    }

    private void name(Name name) throws IOException {
      out.writeUTF(name.written());
      out.writeUTF(name.compact());
      all(name.words(), out::writeUTF);
    }

    private void day(LocalDate day) throws IOException {
      out.writeInt((int) day.toEpochDay());
    }

    private <T> void optional(Optional<T> value, Part<T> part) throws IOException {
      out.writeBoolean(value.isPresent());
      if (value.isPresent()) {
        part.write(value.get());
      }
    }

    private <T> void slots(Map<String, ? extends Collection<T>> slots, Part<T> part) throws IOException {
      out.writeShort(slots.size());
      for (Map.Entry<String, ? extends Collection<T>> slot : slots.entrySet()) {
        out.writeUTF(slot.getKey());
        all(slot.getValue(), part);
      }
    }

    private <T> void all(Collection<T> values, Part<T> part) throws IOException {
      out.writeShort(values.size());
      for (T value : values) {
        part.write(value);
      }
    }
  }

  private record Reader(DataInputStream in) {

    private static final List<Course> COURSES = List.of(Course.values());

    Candidate candidate(String id) throws IOException {
      return new Candidate(id, in.readUTF(), optional(this::day), in.readUTF(), COURSES.get(in.readByte()), in.readBoolean(),
          new Moment(optional(() -> new Period(day(), day())), in.readBoolean(), in.readBoolean()), slots(() -> set()),
          slots(() -> list(this::name)), slots(() -> list(this::name)), slots(() -> set()), slots(() -> list(this::amount)),
          set(), set(), Set.copyOf(list(this::spot)), set(), in.readBoolean());
    }

    private Name name() throws IOException {
      return new Name(in.readUTF(), in.readUTF(), set());
    }

    private Amount amount() throws IOException {
      return new Amount(in.readDouble(), in.readDouble(), in.readUTF());
    }

    private Spot spot() throws IOException {
      return new Spot(in.readDouble(), in.readDouble());
    }

    private LocalDate day() throws IOException {
      return LocalDate.ofEpochDay(in.readInt());
    }

    private <T> Optional<T> optional(Read<T> value) throws IOException {
      return in.readBoolean() ? Optional.of(value.next()) : Optional.empty();
    }

    private <T> Map<String, T> slots(Read<T> values) throws IOException {
      var slots = new LinkedHashMap<String, T>();
      for (int left = in.readShort(); left > 0; left--) {
        slots.put(in.readUTF(), values.next());
      }
      return slots;
    }

    private Set<String> set() throws IOException {
      var set = new HashSet<String>();
      for (int left = in.readShort(); left > 0; left--) {
        set.add(in.readUTF());
      }
      return set;
    }

    private <T> List<T> list(Read<T> value) throws IOException {
      var list = new ArrayList<T>();
      for (int left = in.readShort(); left > 0; left--) {
        list.add(value.next());
      }
      return list;
    }
  }
}
