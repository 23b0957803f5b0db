/// What the text of `dsregcmd /status` says about the device; not a log, but often put beside them.
///
/// Source: https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd
package struct JoinStatus: SourceFact, Hashable, Sendable {
    /// `AzureAdJoined`: joined to Microsoft Entra, alone or beside a domain.
    package let isEntraJoined: Bool
    /// `DomainJoined`; `nil` when the line is not there.
    package let isDomainJoined: Bool?
    /// `WorkplaceJoined`: the user registered the device, which is no join; `nil` when the line is not there.
    package let isWorkplaceJoined: Bool?
    /// Whether ids of the device and of its tenant are shown. The ids themselves are not kept.
    package let hasDeviceID: Bool
    package let hasTenantID: Bool
    /// The lines that say so, 1-based, from the first to the last.
    package let lines: ClosedRange<Int>

    /// Reads the first bytes of a text in UTF-8; `nil` when they are not the output of `dsregcmd /status`.
    ///
    /// The sign is the line `AzureAdJoined : YES` or `NO` and another field of it: somebody's note may hold the one.
    package init?(_ bytes: [UInt8]) {
        var answers: [String: (isYes: Bool, line: Int)] = [:]
        var names: Set<String> = []
        let text = String(decoding: bytes.dropFirst(TextEncoding(of: bytes) == .utf8WithMark ? 3 : 0), as: UTF8.self)
        for (number, line) in text.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        ).enumerated() {
            guard let (name, value) = JoinStatus.parts(of: line) else { continue }
            names.insert(name)
            guard answers[name] == nil, let isYes = JoinStatus.answer(value) else { continue }
            answers[name] = (isYes, number + 1)
        }
        guard let entra = answers["AzureAdJoined"], names.contains(where: JoinStatus.otherFields.contains) else {
            return nil
        }
        isEntraJoined = entra.isYes
        isDomainJoined = answers["DomainJoined"]?.isYes
        isWorkplaceJoined = answers["WorkplaceJoined"]?.isYes
        hasDeviceID = names.contains("DeviceId")
        hasTenantID = names.contains("TenantId")
        let other = answers["DomainJoined"]?.line ?? entra.line
        lines = min(entra.line, other)...max(entra.line, other)
    }

    /// Fields that stand beside `AzureAdJoined`, in the parts on the device, its tenant and its user.
    private static let otherFields: Set<String> = [
        "EnterpriseJoined", "DomainJoined", "DomainName", "VirtualDesktop", "Virtual Desktop", "Device Name",
        "DeviceId", "Thumbprint", "DeviceCertificateValidity", "KeyContainerId", "KeyProvider", "TpmProtected",
        "DeviceAuthStatus", "TenantName", "TenantId", "MdmUrl", "NgcSet", "WorkplaceJoined", "WamDefaultSet",
        "AzureAdPrt", "EnterprisePrt",
    ]

    /// The lines that decide, without anything that names the device.
    package var statement: String {
        func line(_ name: String, _ isYes: Bool?) -> String? {
            isYes.map { "\(name) : \($0 ? "YES" : "NO")" }
        }
        return [line("AzureAdJoined", isEntraJoined), line("DomainJoined", isDomainJoined)].compactMap { $0 }
            .joined(separator: ", ")
    }

    /// The name before the colon and the value after it, without blanks.
    private static func parts(of line: Substring) -> (name: String, value: Substring)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (String(trimmed(line[..<colon])), trimmed(line[line.index(after: colon)...]))
    }

    private static func answer(_ value: Substring) -> Bool? {
        switch value.uppercased() {
        case "YES": true
        case "NO": false
        default: nil
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
