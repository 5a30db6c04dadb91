package org.entente.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to look for, as declared by one YAML file.
///
/// @param id short name, such as `defence-cooperation`
/// @param outermost whether an event that only says what another is about ("refused to meet") is left out
/// @param lexicons named word lists that frames and slots refer to
/// @param vocabularies the closed lists of values that enum slots take, each with the words that cue them
/// @param types the record types, in the file's order
public record Codebook(
    String id,
    String version,
    String title,
    boolean outermost,
    Map<String, List<WordPattern>> lexicons,
    Map<String, Vocabulary> vocabularies,
    List<RecordType> types) {

  public Optional<RecordType> type(String typeId) {
    return types.stream().filter(type -> type.id().equals(typeId)).findFirst();
  }
}
