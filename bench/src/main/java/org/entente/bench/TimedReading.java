package org.entente.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.entente.codebook.DefaultCodebook;
import org.entente.coding.Coder;
import org.entente.language.Parser;
import org.entente.language.Syntax;
import org.entente.mention.Document;
import org.entente.mention.DocumentReader;
import org.entente.mention.Gazetteer;
import org.entente.report.Report;

/// The whole way from text to claims, with the time that each stage takes.
final class TimedReading {

  private final Parser parser;
  private final DocumentReader documents;
  private final Coder coder = new Coder(DefaultCodebook.DEFENCE_COOPERATION.load());
  private final AtomicLong parsing = new AtomicLong();
  private final AtomicLong reading = new AtomicLong();
  private final AtomicLong coding = new AtomicLong();

  TimedReading(Parser parser) {
    this.parser = parser;
    this.documents = new DocumentReader(this::parse, Gazetteer.load());
  }

  /// The number of sentences read.
  int sentences(String text) {
    long start = System.nanoTime();
    Document document = documents.read(Report.of("r", text));
    long read = System.nanoTime();
    coder.code(document);
    reading.addAndGet(read - start);
    coding.addAndGet(System.nanoTime() - read);
    return document.sentences().size();
  }

  private Syntax parse(Report report) {
    long start = System.nanoTime();
    Syntax syntax = parser.parse(report);
    parsing.addAndGet(System.nanoTime() - start);
    return syntax;
  }

  /// What share of the time so far each stage took.
  String shares() {
    double all = reading.get() + coding.get();
    return "of reading: parsing %.0f %%, mentions %.0f %%, coding %.0f %%".formatted(100 * parsing.get() / all,
        100 * (reading.get() - parsing.get()) / all, 100 * coding.get() / all);
  }
}
