package org.entente.coding;

import java.util.Optional;
import org.entente.codebook.Stage;

/// How an event stands by the grammar around its trigger.
///
/// @param stage how far it has gone
/// @param ahead of a halt or a resumption that is still to come, how far that has gone itself ("will suspend", "was urged to
///     resume")
/// @param denied whether the source says that it is not so ("denied that it was negotiating")
/// @param hypothetical whether it stands inside a condition
/// @param past whether the words set it back in time (past perfect, "previously")
/// @param told whether a verb or a word of stage tells the stage; a bare noun ("the drill") leaves it open
record Course(Stage stage, Optional<Stage> ahead, boolean denied, boolean hypothetical, boolean past, boolean told) {}
