package import Diagnosis

extension SignalKind {
    package static let contentSourceRefused = SignalKind(
        "content-source-refused",
        meaning: "A content source refused ccmsetup; status and statusText say how, host which one if the log does."
    )
}

extension LineFamily {
    /// The answer of a content source, and the line after it that names the source.
    static let refusedContentSource = LineFamily(
        patterns: [.contentSourceAnswered, .contentSourceNotChecked],
        becomes: [.contentSourceRefused],
        lines: [
            .part(.contentSourceAnswered) { line, _, _ in .opens(line.signal.fields) },
            .part(.contentSourceNotChecked) { line, group, _ in
                group == nil ? .passes : .completes(line.signal.fields)
            },
            .witness(.contentSourcesExhausted, ends: true),
        ],
        whole: { group, _ in Signal(.contentSourceRefused, group.fields) }
    )
}
