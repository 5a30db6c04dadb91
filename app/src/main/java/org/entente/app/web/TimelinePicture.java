package org.entente.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.claim.Period;

/// Lanes of a timeline as a drawing: a dot for a day, a hollow bar for what is dated less exactly.
///
/// Events of one lane that would cover each other go into rows below each other.
record TimelinePicture(List<Lane> lanes, List<Tick> ticks, int height) {

  static final int WIDTH = 1000;
  static final int LEFT = 172;
  private static final int RIGHT = 985;
  private static final int ROW = 16;
  private static final int TOP = 26;
  private static final int GAP = 10;
  private static final int DOT = 12;
  private static final int MOST_TICKS = 12;
  private static final int NARROWEST = 40;
  private static final int MOST_ROWS = 12;

  /// A record with the days it may mean.
  record Event(RecordRow record, Period period) {

    boolean isDay() {
      return period.earliest().equals(period.latest());
    }
  }

  /// @param y of its first row
  record Lane(String type, String label, int y, int height, List<Mark> marks) {}

  /// An event where it is drawn.
  record Mark(RecordRow record, boolean day, int x, int width, int y) {

    String words() {
      return record.label() + ", " + record.status() + ", " + record.when() + ": "
          + String.join(", ", record.parties().stream().map(RecordRow.Party::name).toList());
    }
  }

  record Tick(int x, String label) {}

  /// @param events at least one
  static TimelinePicture of(List<Event> events) {
    LocalDate first = events.stream().map(it -> it.period().earliest()).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = events.stream().map(it -> it.period().latest()).max(Comparator.naturalOrder()).orElseThrow();
    var scale = new Scale(first.toEpochDay(), Math.max(first.toEpochDay() + 1, last.toEpochDay()));
    Map<String, List<Event>> byType = new LinkedHashMap<>();
    events.forEach(it -> byType.computeIfAbsent(it.record().type(), _ -> new ArrayList<>()).add(it));
    var lanes = new ArrayList<Lane>();
    int y = TOP;
    for (List<Event> lane : byType.values()) {
      Lane drawn = lane(lane, scale, y);
      lanes.add(drawn);
      y += drawn.height() + GAP;
    }
    return new TimelinePicture(lanes, ticks(first, last, scale), y);
  }

  private record Scale(long first, long last) {

    int x(LocalDate day) {
      return (int) (LEFT + (RIGHT - LEFT) * (day.toEpochDay() - first) / (last - first));
    }
  }

  private static Lane lane(List<Event> events, Scale scale, int y) {
    var ends = new ArrayList<Integer>();
    var marks = new ArrayList<Mark>();
    for (Event event : events.stream().sorted(Comparator.comparing((Event it) -> it.period().earliest())).toList()) {
      int x = scale.x(event.period().earliest());
      int width = Math.max(DOT, scale.x(event.period().latest()) - x);
      int row = freeRow(ends, x);
      ends.set(row, x + width + 2);
      marks.add(new Mark(event.record(), event.isDay(), x, width, y + row * ROW));
    }
    RecordRow first = events.getFirst().record();
    return new Lane(first.type(), first.label(), y, ends.size() * ROW, marks);
  }

  /// The first row that ends before the place; the last one where all are full.
  private static int freeRow(List<Integer> ends, int x) {
    for (int row = 0; row < ends.size(); row++) {
      if (ends.get(row) <= x) {
        return row;
      }
    }
    if (ends.size() < MOST_ROWS) {
      ends.add(x);
    }
    return ends.size() - 1;
  }

  private static List<Tick> ticks(LocalDate first, LocalDate last, Scale scale) {
    int years = last.getYear() - first.getYear() + 1;
    int step = Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
    var ticks = new ArrayList<Tick>();
    for (int year = first.getYear(); year <= last.getYear(); year += step) {
      LocalDate day = LocalDate.of(year, 1, 1);
      ticks.add(new Tick(scale.x(day.isBefore(first) ? first : day), String.valueOf(year)));
    }
    boolean crowded = ticks.size() > 1 && ticks.get(1).x() - ticks.get(0).x() < NARROWEST;
    return crowded ? ticks.subList(1, ticks.size()) : ticks;
  }
}
