/// How fast Entente reads, beside the bare libraries under it. Built only with `-Pbench`.
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
