import SafeText

/// A text that passed the last gate: no secret is in it, whoever forgot to mask one.
struct GatedText: TextOutputStream {
    private var gate = OutputGate()
    private var passed = ""

    /// What is written, as it may leave the library.
    static func text(_ write: (inout GatedText) -> Void) -> String {
        var text = GatedText()
        write(&text)
        return text.passed + text.gate.finish()
    }

    mutating func write(_ piece: String) {
        passed += gate.take(piece)
    }
}
