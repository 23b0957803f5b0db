import Diagnosis

extension LineFamily {
    /// Where requests go; other lines of them name no server.
    static let requestTarget = LineFamily(
        patterns: [.requestTargeted, .transportFailed],
        lines: [
            .witness(.requestTargeted) { _, _, _ in .isRemembered(as: .target) },
            .witness(.transportFailed) { _, _, _ in .isRemembered(as: .target) },
            .witness(.remoteLocationFound) { _, _, _ in .isRemembered(as: .target) },
        ]
    )
}
