import ErrorCodes
import ReportModel

/// The device that somebody asks for by a name.
struct DeviceChoice {
    /// Its number among the devices; `nil` where no device is called so, or several are.
    let number: Int?
    /// Why there is none, with the names there are, the nearest first.
    let message: String

    /// More names are counted only.
    private static let limit = 20

    /// Looks for a name.
    ///
    /// - Parameters:
    ///   - name: as it was typed.
    ///   - devices: those there are.
    ///   - shown: the same as they are shown: names that were replaced there count too.
    init(_ name: String, among devices: DeviceReports, shownAs shown: DeviceReports) {
        let meant = devices.numbers(called: name)
        let numbers = meant.isEmpty ? shown.numbers(called: name) : meant
        number = numbers.count == 1 ? numbers.first : nil
        let labels = (numbers.isEmpty ? Array(shown.devices.indices) : numbers).map { number in
            let label = shown.devices[number].label
            return label.isEmpty ? DeviceReport.nameless : label
        }
        // What was typed may name somebody, where names are not to be shown.
        message = Self.message(labels, near: name, areSeveral: !numbers.isEmpty, isNameShown: devices == shown)
    }

    /// No device is called so.
    ///
    /// - Parameters:
    ///   - name: as it was typed.
    ///   - labels: what all devices are called, as it is shown.
    ///   - isNameShown: whether the name may stand in the message.
    init(noneIsCalled name: String, among labels: [String], isNameShown: Bool) {
        number = nil
        message = Self.message(labels, near: name, areSeveral: false, isNameShown: isNameShown)
    }

    private static func message(_ labels: [String], near name: String, areSeveral: Bool, isNameShown: Bool) -> String {
        let typed = isNameShown ? " \"\(name)\"" : " so"
        let list = sorted(labels, near: name).prefix(limit).map { "  " + $0 }
        let more = labels.count > limit ? ["  and \(labels.count - limit) more"] : []
        let beginning =
            areSeveral
            ? "--device: \(labels.count) devices are called\(typed). They are:"
            : "no device is called\(typed). There \(labels.count == 1 ? "is" : "are"):"
        return ([beginning] + list + more).joined(separator: "\n")
    }

    /// Those that resemble what was typed come first, then those that hold it.
    private static func sorted(_ labels: [String], near name: String) -> [String] {
        let near = NearestNames.nearest(to: name, among: labels, limit: limit).map(\.text)
        let rest = labels.filter { !near.contains($0) }
        let holding = rest.filter { $0.lowercased().contains(name.lowercased()) }
        return near + holding + rest.filter { !holding.contains($0) }
    }
}
