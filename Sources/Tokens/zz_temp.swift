package enum TokenMask {
    package static func mask(_ text: String) -> String { text }
}
