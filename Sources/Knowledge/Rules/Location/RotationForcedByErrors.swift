import Diagnosis
import ReportModel

extension Rule {
    static let rotationForcedByErrors = Rule(
        id: "CMG303",
        slug: "rotation-forced-by-errors",
        title: "Errors drove the client away from its management point",
        area: .location,
        severity: .warning,
        level: .location,
        check: .custom(ForcedRotation.detections),
        summary: "Five errors within ten minutes made the client leave its management point for the next one.",
        why: """
            Rotating among management points is routine: the client shuffles its list at every refresh. This rotation \
            is not; it shows that requests to the management point failed one after the other.
            """,
        actions: [
            """
            On the client: read the [CCMHTTP] ERROR lines in LocationServices.log and CcmMessaging.log in the ten \
            minutes before. They name the server and the error; resolve that.
            """,
            "On the management point: see in the console's component status and in MPControl.log whether it was down.",
        ],
        references: [.findingResources],
        matching: [
            Example(
                "LocationServices",
                """
                4 assigned MP errors in the last 10 minutes, threshold is 5.
                Assigned MP error threshold reached, moving to next MP.
                Ignoring MP error during post-rotation flush period of 20 seconds.
                """
            )
        ],
        notMatching: [
            // The counter is written even when it is zero.
            Example(
                "LocationServices",
                """
                4 assigned MP errors in the last 10 minutes, threshold is 5.
                0 assigned MP errors in the last 10 minutes, threshold is 5.
                """
            ),
            // Equal management points take turns.
            Example(
                "ClientLocation",
                """
                Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
                Assigned MP changed from <MP02.CONTOSO.COM> to <MP01.CONTOSO.COM>.
                Rotating assigned management point, new management point [1] is: MP02.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"><Property Name="SSLState" Value="0"/></Capabilities>
                Assigned MP changed from <MP01.CONTOSO.COM> to <MP02.CONTOSO.COM>.
                """
            ),
        ]
    )
}

private enum ForcedRotation {
    /// A management point that fails on makes the client leave the next one within minutes.
    private static let quietMinutes: Int64 = 60

    static func detections(in caseFile: CaseFile) -> [Detection] {
        let histories = caseFile.histories(.rotationForced)
        guard let last = histories.map(\.last.moment).max() else { return [] }
        var detection = Detection(histories)
        if caseFile.goesOn(minutes: quietMinutes, after: last) {
            detection.endedQuietly = true
            detection.notes = ["The log goes on for more than an hour without another one."]
        }
        return [detection]
    }
}
