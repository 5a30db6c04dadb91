package org.entente.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodebookSchemaTest {

  @ParameterizedTest
  @EnumSource
  void theShippedCodebooksKeepToTheSchema(DefaultCodebook codebook) throws IOException {
    assertThat(schema().validate(codebook.text(), InputFormat.YAML)).isEmpty();
  }

  @Test
  void theSchemaRefusesAMisspeltKey() throws IOException {
    String misspelt = DefaultCodebook.DEFENCE_COOPERATION.text().replaceFirst("definition:", "definiton:");
    assertThat(schema().validate(misspelt, InputFormat.YAML)).isNotEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("..", "docs", "codebook.schema.json")), InputFormat.JSON);
  }
}
