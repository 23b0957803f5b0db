#if canImport(Glibc)
    private import Glibc
#elseif canImport(Musl)
    private import Musl
#elseif canImport(Darwin)
    private import Darwin
#endif

/// The reader's time zone.
package struct LocalZone: Sendable {
    /// The minutes east of UTC and the zone's name at a time; `nil` where they are not known.
    let offset: @Sendable (_ epochSeconds: Int64) -> (minutes: Int, name: String)?

    /// A zone without summer time.
    package static func fixed(minutes: Int, name: String) -> LocalZone {
        LocalZone { _ in (minutes, name) }
    }

    /// No zone: only UTC is shown.
    package static let unknown = LocalZone { _ in nil }

    /// The zone of the computer, by the C library; unknown on Windows, whose library does not tell it for other days.
    package static let system = LocalZone { epochSeconds in
        #if os(Windows)
            return nil
        #else
            guard var seconds = time_t(exactly: epochSeconds) else { return nil }
            var parts = tm()
            guard localtime_r(&seconds, &parts) != nil else { return nil }
            let name = parts.tm_zone.map { String(cString: $0) } ?? ""
            return (Int(parts.tm_gmtoff) / 60, name)
        #endif
    }

    /// `2020-01-30 21:18:25 CET`; `nil` when the zone is not known or is UTC.
    func text(_ epochSeconds: Int64) -> String? {
        guard let (minutes, name) = offset(epochSeconds), minutes != 0 else { return nil }
        let (local, overflow) = epochSeconds.addingReportingOverflow(Int64(minutes) * 60)
        guard !overflow else { return nil }
        let isName = name.first?.isLetter == true
        return local.clockText + " " + (isName ? name : "UTC" + LocalZone.sign(minutes))
    }

    private static func sign(_ minutes: Int) -> String {
        let magnitude = minutes.magnitude
        let rest = magnitude % 60
        return (minutes < 0 ? "-" : "+") + "\(magnitude / 60)" + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
    }
}
