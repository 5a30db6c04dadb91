/// Reports in: files, folders, standard input and JSONL, each refusal told with its reason.
@NullMarked
package org.entente.app.intake;

import org.jspecify.annotations.NullMarked;
