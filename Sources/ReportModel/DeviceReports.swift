/// What is said of the devices of a bundle: each is judged by its own logs alone.
package struct DeviceReports: Hashable, Sendable, Codable {
    /// At least one, in the order of their labels where there are several.
    package let devices: [DeviceReport]
    /// What was met and is no device's, such as logs that may be of any of them; empty for a single device, whose report
    /// says it.
    package let remarks: [Report.Diagnostic]

    /// The reports on the devices of a bundle.
    package init(devices: [DeviceReport], remarks: [Report.Diagnostic] = []) {
        self.devices = devices.count > 1 ? DeviceReports.labelled(devices) : devices
        self.remarks = remarks
    }

    /// The only device; `nil` where there are several.
    package var only: DeviceReport? { devices.count == 1 ? devices.first : nil }

    /// The devices that somebody means by a name: the label, the machine's name, the client's ID or the place.
    package func devices(called name: String) -> [DeviceReport] {
        let name = name.lowercased()
        if let exact = devices.first(where: { $0.label.lowercased() == name }) { return [exact] }
        return devices.filter { device in
            [device.report.device.name, device.report.device.clientID, device.place].contains {
                $0?.lowercased() == name
            }
        }
    }

    /// In the order of their labels, each of which is there once.
    private static func labelled(_ devices: [DeviceReport]) -> [DeviceReport] {
        let shared = Dictionary(grouping: devices) { $0.label.lowercased() }.filter { $0.value.count > 1 }
        return devices.map { device in
            shared[device.label.lowercased()] == nil ? device : device.labelled("\(device.label) (\(device.place))")
        }
        .sorted { ($0.label.lowercased(), $0.place) < ($1.label.lowercased(), $1.place) }
    }
}

/// What is said of one device.
package struct DeviceReport: Hashable, Sendable, Codable {
    /// What it is called in a list: by its machine's name, else its client's ID, else where its logs lie.
    package let label: String
    /// The folder or archive that holds its logs, from the one on that holds those of all devices; empty for that itself.
    package let place: String
    package let report: Report

    /// The report on a device.
    package init(place: String, report: Report) {
        self.init(label: report.device.name ?? report.device.clientID ?? place, place: place, report: report)
    }

    private init(label: String, place: String, report: Report) {
        self.label = label
        self.place = place
        self.report = report
    }

    fileprivate func labelled(_ label: String) -> DeviceReport {
        DeviceReport(label: label, place: place, report: report)
    }
}
