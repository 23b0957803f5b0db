import ArgumentParser
import Reporting

/// The formats of what is said of a fleet.
enum FleetFormats: FormatList {
    static let formats = FleetReporters.formats
    static let takesSeveralFiles = true
}

/// Which table's rows are written where a format has room for one.
enum FleetTableName: String, Choice, CaseIterable {
    case device
    case finding
    /// Devices of which rules over fleets are true.
    case share

    static let otherNames = ["devices": "device", "findings": "finding", "shares": "share", "shared": "share"]
}
