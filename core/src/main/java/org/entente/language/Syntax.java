package org.entente.language;

import java.util.List;
import org.entente.report.Block;
import org.entente.report.Report;

/// A report after parsing: its blocks and its sentences, in order of the text.
public record Syntax(Report report, List<Block> blocks, List<Sentence> sentences) {

  public Syntax {
    blocks = List.copyOf(blocks);
    sentences = List.copyOf(sentences);
  }
}
