import Diagnosis
import Knowledge

extension Catalogue {
    /// The ids and names of rules and the kinds of lines that the tool does not bring: whoever wrote them may have named
    /// a host.
    var foreignWords: Set<String> { words.subtracting(Catalogue.standard().words) }

    private var words: Set<String> {
        Set(rules.flatMap { [$0.id, $0.slug] } + patterns.patterns.map(\.kind.name))
    }
}
