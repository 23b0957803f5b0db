package import Diagnosis
import ReportModel

extension DeviceSigns {
    /// The machine is named at each start of the client. A client that is not registered yet has made itself an ID all
    /// the same, which it asks to be registered and writes into its events.
    fileprivate static let standard = DeviceSigns(
        machines: [.machineNamed],
        clients: [.clientIdentified, .registered, .registrationRequested, .certificateRetrievalReported]
    )
}

extension Catalogue {
    /// Everything this tool knows.
    package static func standard() -> Catalogue {
        Catalogue(
            patterns: PatternSet(SignalCatalogue.patterns),
            rules: RuleCatalogue.rules,
            areas: AreaCatalogue.readers,
            device: { DeviceReader.device(in: $0) },
            methods: { MethodAdvisor(caseFile: $0, findings: $1).advice() },
            families: SignalCatalogue.families,
            guessedKinds: SignalCatalogue.guessedKinds,
            signs: .standard,
            deviceSigns: .standard,
            unfinished: { SetupRuns($0).unfinished },
            answers: { ThreeQuestions(caseFile: $0, findings: $1, shown: $2).answers() },
            pictured: { PicturedClient($0).statements() },
            harmless: HarmlessLines(HarmlessLine.noise + HarmlessLine.consequences),
            serverLines: ServerLine.all,
            serviceLogs: ["CcmMessaging", "LocationServices"],
            coreLogs: AreaCatalogue.coreLogs
        )
    }
}
