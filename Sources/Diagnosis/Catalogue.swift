/// Everything the analysis knows: what records say, what that means, and how areas are read.
package struct Catalogue: Sendable {
    package let patterns: PatternSet
    package let rules: [Rule]
    package let areas: [AreaReader]
    package let device: @Sendable (CaseFile) -> Report.Device
    /// Which methods would work, where that is worth saying; the findings are all there are.
    package let methods: @Sendable (CaseFile, [Finding]) -> MethodAdvice?
    /// A new assembler for each log.
    package let assembler: @Sendable () -> any SignalAssembler

    /// A catalogue.
    package init(
        patterns: PatternSet,
        rules: [Rule],
        areas: [AreaReader],
        device: @escaping @Sendable (CaseFile) -> Report.Device,
        methods: @escaping @Sendable (CaseFile, [Finding]) -> MethodAdvice? = { _, _ in nil },
        assembler: @escaping @Sendable () -> any SignalAssembler
    ) {
        self.patterns = patterns
        self.rules = rules
        self.areas = areas
        self.device = device
        self.methods = methods
        self.assembler = assembler
    }

    /// The same with other patterns and rules.
    package func with(patterns: PatternSet, rules: [Rule]) -> Catalogue {
        Catalogue(
            patterns: patterns,
            rules: rules,
            areas: areas,
            device: device,
            methods: methods,
            assembler: assembler
        )
    }
}
