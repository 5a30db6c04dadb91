package org.entente.coding;

import java.util.Optional;
import java.util.Set;
import org.entente.claim.Factuality;
import org.entente.codebook.Frame;
import org.entente.codebook.RecordType;
import org.entente.codebook.RecordType.Phase;
import org.entente.codebook.Stage;

/// What a stage of English means in a codebook: the status of an event and how its source stands behind it.
final class StatusReader {

  private static final Set<Stage> DONE = Set.of(Stage.HAPPENED, Stage.ONGOING);

  private final RecordType type;

  StatusReader(RecordType type) {
    this.type = type;
  }

  String of(Frame frame, Stage stage) {
    String plain = frame.implies().get("status");
    return Optional.ofNullable(frame.stages().get(stage))
        .or(() -> Optional.ofNullable(plain).filter(own -> DONE.contains(stage) || stage.isToCome() && isStop(own)))
        .or(() -> Optional.ofNullable(type.stages().get(stage)))
        .or(() -> Optional.ofNullable(stage == Stage.CONTRACTED ? type.stages().get(Stage.COMMITTED) : plain))
        .or(() -> Optional.ofNullable(type.stages().get(Stage.HAPPENED)))
        .orElseGet(() -> type.statuses().getFirst().id());
  }

  /// What is under way as news is over as background, where the frame says so by a status for `ended`.
  static Optional<String> past(Frame frame, Stage stage) {
    return switch (stage) {
      case HAPPENED, ONGOING, STARTED -> Optional.ofNullable(frame.stages().get(Stage.ENDED));
      default -> Optional.empty();
    };
  }

  Factuality factuality(String status, Course course) {
    if (course.denied()) {
      return Factuality.DENIED;
    }
    if (course.hypothetical() || course.ahead().orElse(course.stage()) == Stage.HYPOTHETICAL) {
      return Factuality.HYPOTHETICAL;
    }
    Factuality usual = type.status(status).map(RecordType.Status::factuality).orElse(Factuality.ACTUAL);
    boolean meant = status.equals(type.stages().get(course.stage()));
    Optional<Factuality> ahead = ahead(status, course).filter(_ -> !meant || course.ahead().isPresent());
    return switch (usual) {
      case ACTUAL -> ahead.orElse(usual);
      case DENIED -> ahead.filter(Factuality.PROPOSED::equals).filter(_ -> course.ahead().isPresent()).orElse(usual);
      default -> usual;
    };
  }

  /// A status that tells of a deed ("suspended") is only planned while the deed is to come ("will suspend"); not where
  /// the record type itself means it by the stage ("agreed").
  private Optional<Factuality> ahead(String status, Course course) {
    return course.ahead().or(() -> Optional.of(course.stage()).filter(stage -> stage.isToCome() && isStop(status)))
        .map(turn -> switch (turn) {
          case FUTURE, COMMITTED, AUTHORISED -> Factuality.PLANNED;
          default -> Factuality.PROPOSED;
        }).or(() -> switch (course.stage()) {
          case FUTURE, COMMITTED -> Optional.of(Factuality.PLANNED);
          case INTENDED, CONSIDERED -> Optional.of(Factuality.PROPOSED);
          default -> Optional.empty();
        });
  }

  /// Whether a status tells that something was stopped or ended, which can be planned like any deed.
  private boolean isStop(String status) {
    return type.status(status).filter(found -> found.factuality() == Factuality.ACTUAL)
        .filter(found -> found.phase() == Phase.STOPPED || found.phase() == Phase.VOID).isPresent();
  }
}
