import Diagnosis

/// Reads a rule file into values. What needs the catalogue is checked later.
struct RuleFileReader {
    var reader: ValueReader

    /// The file's content, and what is wrong with it.
    static func read(_ text: String, file: String) -> (content: RuleFile, mistakes: [RuleFileMistake]) {
        var reader = RuleFileReader(reader: ValueReader(file: file, source: text))
        let content = reader.file(text)
        return (content, reader.reader.mistakes)
    }

    static let keys = ["patterns", "rules", "disable"]

    private mutating func file(_ text: String) -> RuleFile {
        var content = RuleFile()
        do throws(YAMLError) {
            guard let root = try YAMLParser.root(of: text), !root.isNull else {
                reader.note(Place(line: 1, column: 1), "nothing stands in this file; \(RuleFileReader.expected)")
                return content
            }
            guard let mapping = reader.mapping(root, "a rule file", keys: RuleFileReader.keys) else { return content }
            read(mapping, into: &content)
        } catch {
            reader.note(error.place, error.message)
        }
        return content
    }

    private static let expected = "it holds \"patterns\", \"rules\" or \"disable\""

    private mutating func read(_ mapping: Mapping, into content: inout RuleFile) {
        if mapping.values.isEmpty, reader.mistakes.isEmpty {
            reader.note(mapping.place, "nothing stands in this file; \(RuleFileReader.expected)")
        }
        if let node = mapping.values["patterns"] {
            for item in reader.list(node, "\"patterns\"") ?? [] {
                if let entry = pattern(item) { content.patterns.append(entry) }
            }
        }
        if let node = mapping.values["rules"] {
            for item in reader.list(node, "\"rules\"") ?? [] {
                if let entry = rule(item) { content.rules.append(entry) }
            }
        }
        content.disabled = reader.optionalTexts("disable", of: mapping)
    }
}
