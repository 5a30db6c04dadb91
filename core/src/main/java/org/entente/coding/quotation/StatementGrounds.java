package org.entente.coding.quotation;

import java.util.HashMap;
import org.entente.claim.Grounds;
import org.entente.claim.NewsRole;
import org.entente.mention.Document;
import org.entente.report.Span;

/// Measures what speaks for a statement and against it: how its words stand, who is known to speak, and
/// whether the words themselves are about the codebook's subject.
final class StatementGrounds {

  private static final double MANY_WORDS = 60;

  private StatementGrounds() {}

  /// @param own whether the reported words themselves show the subject
  static Grounds of(Document document, Quotation quotation, NewsRole role, boolean own) {
    var measures = new HashMap<String, Double>();
    Speaker speaker = quotation.speaker();
    measures.put("statement", 1.0);
    measures.put("quoted", one(quotation.mode() == Quotation.Mode.DIRECT));
    measures.put("paraphrased", one(quotation.mode() == Quotation.Mode.INDIRECT));
    measures.put("office told", one(speaker.role().isPresent()));
    measures.put("side told", one(!speaker.codes().isEmpty()));
    measures.put("institution", one(speaker.kind() == Speaker.Kind.INSTITUTION));
    measures.put("pronoun", one(speaker.anaphoric()));
    measures.put("judging", one(quotation.judging()));
    measures.put("off subject", one(!own));
    measures.put("background", one(role == NewsRole.BACKGROUND));
    measures.put("words", Math.min(1, words(document, quotation) / MANY_WORDS));
    return new Grounds(measures);
  }

  private static long words(Document document, Quotation quotation) {
    return quotation.content().stream().mapToLong(span -> words(document, span)).sum();
  }

  private static long words(Document document, Span span) {
    return Relevance.words(document, span).values().stream().mapToLong(java.util.List::size).sum();
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }
}
