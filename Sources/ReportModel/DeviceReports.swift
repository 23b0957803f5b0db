/// What is said of the devices of a bundle: each is judged by its own logs alone.
package struct DeviceReports: Hashable, Sendable, Codable {
    /// In the order of their labels where there are several. None where all that names one came through a pipe.
    package let devices: [DeviceReport]
    /// What was met and is no device's, such as logs that may be of any of them; empty for a single device, whose report
    /// says it.
    package let remarks: [Report.Diagnostic]
    /// Whether a path that was given is not there, or can't be opened.
    package let missesPath: Bool

    /// The reports on the devices of a bundle.
    package init(devices: [DeviceReport], remarks: [Report.Diagnostic] = [], missesPath: Bool = false) {
        self.missesPath = missesPath
        let sorted = DeviceReports.labelled(devices.sorted { $0.order < $1.order }).sorted { $0.order < $1.order }
        self.devices = devices.count > 1 ? sorted : devices
        self.remarks = remarks
    }

    private init(inOrder devices: [DeviceReport], remarks: [Report.Diagnostic], missesPath: Bool) {
        self.missesPath = missesPath
        self.devices = devices.count > 1 ? DeviceReports.labelled(devices) : devices
        self.remarks = remarks
    }

    /// The only device; `nil` where there are several, or where something was met that its report does not say.
    package var only: DeviceReport? { devices.count == 1 && remarks.isEmpty ? devices.first : nil }

    /// Whether everything that was named was read to its end.
    package var completeness: Completeness {
        if missesPath || devices.contains(where: { $0.completeness == .withoutPath }) { return .withoutPath }
        let isWhole = devices.allSatisfy(\.isComplete) && !remarks.contains { $0.level == .error }
        return isWhole ? .whole : .inPart
    }

    /// The numbers of the devices that somebody means by a name: the label, the machine's name, the client's ID or the
    /// place.
    package func numbers(called name: String) -> [Int] {
        let name = DeviceReports.typedName(name)
        if let exact = devices.firstIndex(where: { $0.label.lowercased() == name }) { return [exact] }
        return devices.indices.filter { devices[$0].names.contains { $0.lowercased() == name } }
    }

    /// A name that somebody typed for a device, in lower case. What a shell completes of a folder ends in its separator.
    package static func typedName(_ name: String) -> String {
        String(name.lowercased().reversed().drop { $0 == "/" || $0 == "\\" }.reversed())
    }

    /// With labels each of which is there once.
    private static func labelled(_ devices: [DeviceReport]) -> [DeviceReport] {
        let named = devices.map { $0.label.isEmpty ? $0.labelled(DeviceReport.nameless) : $0 }
        let placed = distinguished(named) { device, _ in device.place.isEmpty ? device.label : device.labelWithPlace }
        return distinguished(placed) { "\($0.label) #\($1)" }
    }

    /// Gives another label to devices that share one; they are numbered from 1 in their order.
    private static func distinguished(
        _ devices: [DeviceReport],
        _ label: (DeviceReport, Int) -> String
    ) -> [DeviceReport] {
        let counts = devices.reduce(into: [String: Int]()) { $0[$1.label.lowercased(), default: 0] += 1 }
        var numbers: [String: Int] = [:]
        return devices.map { device in
            let key = device.label.lowercased()
            guard counts[key, default: 0] > 1 else { return device }
            numbers[key, default: 0] += 1
            return device.labelled(label(device, numbers[key, default: 0]))
        }
    }
}

/// What is said of one device.
package struct DeviceReport: Hashable, Sendable, Codable {
    /// What it is called in a list: by its machine's name, else its client's ID, else where its logs lie. Empty only for
    /// a single device of which nothing tells a name.
    package let label: String
    /// The folder or archive that holds its logs, from the one on that holds those of all devices; empty for that itself.
    package let place: String
    package let report: Report
    /// Whether all of its logs were read to their end.
    package let completeness: Completeness

    /// Whether they were.
    package var isComplete: Bool { completeness == .whole }

    /// The report on a device.
    package init(place: String, report: Report, completeness: Completeness = .whole) {
        let names = [report.device.name, report.device.clientID, place].compactMap { $0 }
        self.init(
            label: names.first { !$0.isEmpty } ?? "",
            place: place,
            report: report,
            completeness: completeness
        )
    }

    private init(label: String, place: String, report: Report, completeness: Completeness) {
        self.label = label
        self.place = place
        self.report = report
        self.completeness = completeness
    }

    /// What a device is called of which nothing tells a name.
    package static let nameless = "unnamed"

    /// What it may be called beside its label.
    package var names: [String] {
        let names = [report.device.name, report.device.clientID, place, "\(label) (\(place))"]
        return names.compactMap { $0 }.filter { !$0.isEmpty }
    }

    /// The label with the place, unless that is the label.
    fileprivate var labelWithPlace: String { label == place ? label : "\(label) (\(place))" }

    /// By label and place; where both are the same, by the client.
    fileprivate var order: (String, String, String) { (label.lowercased(), place, report.device.clientID ?? "") }

    fileprivate func labelled(_ label: String) -> DeviceReport {
        DeviceReport(label: label, place: place, report: report, completeness: completeness)
    }
}

extension DeviceReports {
    /// The same with other texts, in the same order; labels are made anew of what they are made of.
    package func mapped(
        report: (Report) -> Report,
        place: (String) -> String,
        remark: (String) -> String
    ) -> DeviceReports {
        let devices = devices.map {
            DeviceReport(place: place($0.place), report: report($0.report), completeness: $0.completeness)
        }
        let remarks = remarks.map {
            Report.Diagnostic(
                level: $0.level,
                source: $0.source.map(place),
                line: $0.line,
                message: remark($0.message)
            )
        }
        return DeviceReports(inOrder: devices, remarks: remarks, missesPath: missesPath)
    }

    /// Every text of a report replaced: see ``Report/mapTexts(_:)``.
    package func mapTexts(_ change: TextChange) -> DeviceReports {
        mapped {
            $0.mapTexts(change)
        } place: {
            change(.source, $0)
        } remark: {
            change(.sentence, $0)
        }
    }
}
