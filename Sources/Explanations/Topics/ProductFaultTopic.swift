import Citations
import ErrorCodes
import Knowledge

extension Topic {
    /// What a table of the knowledge holds: one paragraph for each fault, so that neither is forgotten here.
    static let productFaults = Topic(
        id: "product-faults",
        title: "Faults of the product by the client's version",
        asks: [
            ["product", "fault"],
            ["known", "fault"],
            ["known", "issue"],
            ["fault", "version"],
            ["client", "version", "bug"],
        ],
        near: ["client", "configmgr", "sccm", "gateway", "cmg", "which", "what", "of", "the", "by", "in", "are"],
        answer: [
            """
            Faults that Microsoft has told of and mended. A finding (CMG608) names one where the logs show the client's \
            version and the fault's sign.
            """
        ] + ProductFault.all.map { "\($0.told.capitalizedFirst): \($0.what) What helps: \($0.fix)." },
        rules: ["CMG608", "CMG609"],
        sources: ProductFault.sources.map { ErrorSource(name: $0.title, url: $0.url) },
        confidence: .oneSource
    )
}

extension String {
    /// The same with an upper-case letter first.
    fileprivate var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}
