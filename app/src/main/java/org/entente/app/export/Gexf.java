package org.entente.app.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.ledger.Records.DyadYear;

/// Writes the network of states for Gephi: a node a state, an edge a pair, weighted by its records. It is GEXF 1.2, which
/// libraries read that do not know 1.3.
final class Gexf {

  private Gexf() {}

  static void write(Path file, List<DyadYear> years) throws IOException {
    var nodes = new TreeSet<String>();
    Map<List<String>, Integer> edges = new TreeMap<>((one, other) -> String.join(" ", one).compareTo(String.join(" ", other)));
    for (DyadYear year : years) {
      nodes.add(year.one());
      nodes.add(year.other());
      edges.merge(List.of(year.one(), year.other()), year.records(), Integer::sum);
    }
    try (Writer out = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("gexf");
      xml.writeDefaultNamespace("http://www.gexf.net/1.2draft");
      xml.writeAttribute("version", "1.2");
      xml.writeStartElement("graph");
      xml.writeAttribute("mode", "static");
      xml.writeAttribute("defaultedgetype", "undirected");
      xml.writeStartElement("nodes");
      for (String node : nodes) {
        element(xml, "node", "id", node, "label", node);
      }
      xml.writeEndElement();
      xml.writeStartElement("edges");
      int number = 0;
      for (Map.Entry<List<String>, Integer> edge : edges.entrySet()) {
        element(xml, "edge", "id", Integer.toString(number++), "source", edge.getKey().getFirst(), "target",
            edge.getKey().getLast(),
            "weight", edge.getValue().toString());
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException fault) {
      throw new IOException(fault);
    }
  }

  private static void element(XMLStreamWriter xml, String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    for (int at = 0; at < attributes.length; at += 2) {
      xml.writeAttribute(attributes[at], attributes[at + 1]);
    }
  }
}
