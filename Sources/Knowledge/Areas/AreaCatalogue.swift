package import Diagnosis

/// How each area is read, in the order of the report.
package enum AreaCatalogue {
    /// The logs that every diagnosis needs.
    package static let coreLogs = ["ClientIDManagerStartup", "CcmMessaging", "ClientLocation", "LocationServices"]

    /// One reader for every reported area.
    package static let readers: [AreaReader] = [
        .certificateMode,
        .token,
        .location,
        .trust,
        .gateway,
        .registration,
        .setup,
    ]
}
