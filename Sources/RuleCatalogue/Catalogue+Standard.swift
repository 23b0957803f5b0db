package import Diagnosis
package import Patterns
import SignalCatalogue

extension Catalogue {
    /// Everything this tool knows.
    ///
    /// - Throws: ``PatternError`` when one of its own expressions is wrong, which a test rules out.
    package static func standard() throws(PatternError) -> Catalogue {
        Catalogue(
            patterns: try CompiledPatterns(SignalCatalogue.patterns),
            rules: RuleCatalogue.rules,
            areas: AreaCatalogue.readers,
            device: { DeviceReader.device(in: $0) },
            methods: { MethodAdvisor(caseFile: $0, findings: $1).advice() },
            assembler: { TransportAssembler() }
        )
    }
}
