package org.entente.coding;

import java.util.List;
import java.util.Set;
import org.entente.language.EntityType;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.mention.ActorMention;
import org.entente.mention.AmountMention;
import org.entente.mention.PlaceMention;
import org.entente.report.Span;

/// The words around a noun that belong to its name or description.
final class NounPhrases {

  private static final Set<String> RANKING = Set.of("first", "second", "third", "next", "last", "final", "further", "additional",
      "more", "another");
  private static final Set<String> CALIBRES = Set.of("mm", "cm");
  private static final Set<String> BEFORE = Set.of("compound", "nmod", "amod", "nummod", "advmod", "npadvmod", "punct", "cc");
  private static final Set<String> LINKS = Set.of("of", "on", "for", "and", "in", "the", "to", "&", "between", "with");

  /// "Chilean-made boats" are boats.
  private static final Set<String> MAKING = Set.of("made", "make", "built", "build", "produced", "produce", "supplied", "supply");
  private static final int INSERTION = 8;

  private final SentenceView view;
  private final Sentence sentence;

  NounPhrases(SentenceView view) {
    this.view = view;
    this.sentence = view.sentence();
  }

  /// The noun with its describing words: no determiner, number, designation or state.
  Span description(Token noun) {
    Token first = noun;
    for (int at = noun.index() - 1; at >= 0 && belongs(sentence.token(at), noun); at--) {
      Token token = sentence.token(at);
      if (isCountOrActor(token) && !CALIBRES.contains(first.lemma()) || Designations.looksLike(token.text())
          || RANKING.contains(token.lemma()) || MAKING.contains(token.lemma()) || isMeasure(token) || endsDesignation(token)) {
        break;
      }
      if (!token.is("punct")) {
        first = token;
      }
    }
    return view.span(first, noun);
  }

  /// "3,200-ton corvettes" are corvettes.
  private boolean isMeasure(Token token) {
    return token.index() > 1 && sentence.token(token.index() - 1).text().equals("-")
        && sentence.token(token.index() - 2).tag().equals("CD") && !CALIBRES.contains(token.lemma());
  }

  /// The letter of "Mi-35M" where it was taken for a word.
  private boolean endsDesignation(Token token) {
    return token.index() > 0 && sentence.token(token.index() - 1).span().end() == token.span().start()
        && Designations.looksLike(sentence.token(token.index() - 1).text());
  }

  /// The noun with all that describes it, through prepositions but not into clauses.
  Span whole(Token noun) {
    Token first = noun;
    for (int at = noun.index() - 1; at >= 0 && belongs(sentence.token(at), noun); at--) {
      first = sentence.token(at);
    }
    Token last = noun;
    for (Token token : sentence.subtree(noun)) {
      boolean follows = token.index() == last.index() + 1 && !token.lemma().equals("between");
      if (token.index() > noun.index() && follows && !token.is("relcl") && !token.is("punct") && !token.is("cc")) {
        last = token;
      }
    }
    while (last.index() > noun.index() && (last.tag().equals("IN") || last.tag().equals("DT") || last.is("punct"))) {
      last = sentence.token(last.index() - 1);
    }
    return view.span(first, last);
  }

  private boolean belongs(Token token, Token noun) {
    if (!BEFORE.contains(token.relation()) && !token.is("conj")) {
      return false;
    }
    for (Token at = token; at.head() >= 0; at = sentence.token(at.head())) {
      if (at.head() == noun.index()) {
        return true;
      }
      if (at.head() > noun.index()) {
        return false;
      }
    }
    return false;
  }

  private boolean isCountOrActor(Token token) {
    boolean count = view.mentions(AmountMention.class).anyMatch(amount -> amount.span().contains(token.span()));
    boolean actor = view.mentions(ActorMention.class)
        .anyMatch(mention -> mention.head() == token.index() && mention.span().contains(token.span()));
    return count || actor || token.tag().equals("CD");
  }

  /// The longest run of capitalised words around a token, with small words inside it:
  /// "Joint Military Consultative Committee", "Contract on Admission of Service Members".
  Span title(Token core) {
    int from = core.index();
    while (from > 0 && (isCapital(from - 1) || from > 1 && isLink(from - 1) && isCapital(from - 2) && !isClauseLink(from - 1))) {
      from--;
    }
    int to = core.index();
    int size = sentence.tokens().size();
    while (to < size - 1) {
      if (isCapital(to + 1)) {
        to++;
      } else if (isLink(to + 1) && to + 2 < size && isCapital(to + 2) && !tellsWhere(to + 1)) {
        to += 2;
      } else if (isLink(to + 1) && to + 3 < size && isLink(to + 2) && isCapital(to + 3) && !opensAnother(core, to + 1)) {
        to += 3;
      } else if (bracketEnd(to + 1) > 0) {
        to = bracketEnd(to + 1);
      } else {
        break;
      }
    }
    int start = from < core.index() && sentence.token(from).lemma().equals("the") ? from + 1 : from;
    return view.span(sentence.token(start), sentence.token(to));
  }

  /// "The War College in Lima": the town is no part of the title.
  private boolean tellsWhere(int link) {
    return sentence.token(link).text().equals("in")
        && view.mentions(PlaceMention.class).anyMatch(place -> place.span().contains(sentence.token(link + 1).span()));
  }

  /// "The Fisheries Treaty between A and B and the Border Treaty": a second title begins.
  private boolean opensAnother(Token core, int link) {
    for (int at = link + 2; at < sentence.tokens().size() && isCapital(at); at++) {
      if (sentence.token(at).lemma().equals(core.lemma())) {
        return true;
      }
    }
    return false;
  }

  /// Where an editor's insertion in square brackets ends; 0 if none opens here.
  private int bracketEnd(int at) {
    boolean opens = sentence.token(at).text().equals("[");
    for (int i = at; opens && i < Math.min(at + INSERTION, sentence.tokens().size()); i++) {
      if (sentence.token(i).text().equals("]")) {
        return i;
      }
    }
    return 0;
  }

  private boolean isClauseLink(int at) {
    return List.of("in", "to", "for", "with", "between", "on").contains(sentence.token(at).lemma());
  }

  private boolean isCapital(int at) {
    Token token = sentence.token(at);
    return Character.isUpperCase(token.text().codePointAt(0)) && token.entity() != EntityType.DATE
        || token.text().equals("-") && at > 0;
  }

  private boolean isLink(int at) {
    return LINKS.contains(sentence.token(at).text());
  }
}
