import Diagnosis
import ReportModel

extension Rule {
    // What counts as flapping, from the log of a real client with two equal management points:
    // - a healthy client shuffles its list at every refresh, some 25 hours apart, and at every change of the network;
    //   that writes two rotations within a second, often to another server, and no word of errors;
    // - a client whose server names no longer resolved left its management point every 5 to 25 minutes for more than two
    //   hours, each time after "Assigned MP error threshold reached", and came back to the one it had left before.
    // So: at least three forced rotations within an hour (a threshold line each; a healthy client has none), during which
    // the client turns to one management point, to another, and to the first again. Rotations without the threshold line
    // never count, however many there are.
    static let rotationFlapping = Rule(
        id: "CMG304",
        slug: "rotation-flapping",
        title: "The client is driven back and forth between its management points",
        area: .location,
        severity: .warning,
        level: .location,
        check: .custom(Flapping.detections),
        summary: """
            Errors drove the client from one management point to the next {count} times within {minutes} minutes, and \
            back again: {servers}.
            """,
        why: """
            Every management point fails in turn, so the fault is not in one of them: it lies in what they share, such \
            as the client's network, its name resolution, its certificate, or the site database.
            """,
        actions: [
            """
            On the client: read the [CCMHTTP] ERROR lines in LocationServices.log and CcmMessaging.log of that time; \
            see whether the servers fail with the same error.
            """,
            """
            In the network: if the names do not resolve or the servers are out of reach, see whether the client was \
            away from the internal network. On the internet it needs a gateway.
            """,
            "On the management point: if they answer with errors, look at the site database that all of them use.",
        ],
        references: [.findingResources],
        explains: ["CMG303"],
        matching: [driven(to: "MP01", "MP02", "MP01", every: "+00:10:00")],
        notMatching: [
            // However often the list is shuffled.
            Example(
                "ClientLocation",
                [rotation(to: "MP01"), rotation(to: "MP02"), rotation(to: "MP01"), rotation(to: "MP02")]
                    .joined(separator: "\n+00:05:00\n")
            ),
            // One failure in the morning, one at noon, one in the evening.
            driven(to: "MP01", "MP02", "MP01", every: "+08:00:00"),
            // From one to the next, and no way back.
            driven(to: "MP01", "MP02", "MP03", every: "+00:10:00"),
        ]
    )

    /// Forced rotations, one after the other.
    private static func driven(to names: String..., every pause: String) -> Example {
        let steps = names.map { name in
            """
            Assigned MP error threshold reached, moving to next MP.
            == ClientLocation
            \(rotation(to: name))
            """
        }
        return Example("LocationServices", steps.joined(separator: "\n\(pause)\n== LocationServices\n"))
    }

    private static func rotation(to name: String) -> String {
        """
        Rotating assigned management point, new management point [1] is: \(name).CONTOSO.COM (9106) with \
        capabilities: <Capabilities SchemaVersion="1.0"/>
        """
    }
}

private enum Flapping {
    /// Three in an hour.
    private static let limit = 2
    private static let quietMinutes: Int64 = 60

    static func detections(in caseFile: CaseFile) -> [Detection] {
        let forced = caseFile.histories(.rotationForced)
        guard let stretch = Repetition.newest(of: forced, moreThan: limit) else { return [] }
        let visits = visits(during: stretch, in: caseFile)
        guard isAlternating(visits) else { return [] }
        var detection = Detection(
            forced,
            values: [
                "count": String(stretch.count), "minutes": String(max(stretch.last.minutes(from: stretch.first), 1)),
                "servers": visits.map(\.server).withoutRepetition.listed(separator: ", "),
            ]
        )
        if caseFile.goesOn(minutes: quietMinutes, after: stretch.last) {
            detection.endedQuietly = true
            detection.notes = ["The log goes on for more than an hour without it."]
        }
        return [detection]
    }

    /// The known times at which the client turned to a management point, in order; a minute more on both sides.
    private static func visits(during stretch: Repetition, in caseFile: CaseFile) -> [(at: Moment, server: String)] {
        let visits = caseFile.histories(.assignedManagementPointRotated).flatMap { history in
            let server = history.signal[.managementPoint]?.lowercased() ?? ""
            return history.spells.flatMap { [$0.first, $0.last] }.map { (at: $0, server: server) }
        }
        return visits.filter { visit in
            (visit.at > stretch.first || visit.at.minutes(from: stretch.first) < 1)
                && (visit.at < stretch.last || visit.at.minutes(from: stretch.last) < 1)
        }
        .sorted { $0.at < $1.at }
    }

    /// To one, to another, and to the first again.
    private static func isAlternating(_ visits: [(at: Moment, server: String)]) -> Bool {
        var left: Set<String> = []
        var current: String?
        for visit in visits where visit.server != current {
            if left.contains(visit.server) { return true }
            if let current { left.insert(current) }
            current = visit.server
        }
        return false
    }
}
