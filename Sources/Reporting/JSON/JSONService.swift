import ReportModel

/// What became of the requests at one server.
struct JSONService: Encodable {
    let kind: String
    let host: String
    let role: String?
    let state: String
    /// Left out when no record tells its time in UTC.
    let since: JSONRecordTime?
    /// The time as written where UTC is not known.
    let sinceLocal: String?
    let lastServed: JSONRecordTime?
    let lastServedLocal: String?
    let detail: String?

    init(_ service: Report.Service) {
        kind = service.kind.rawValue
        host = service.host
        role = service.role?.ifNotEmpty
        state = service.state.rawValue
        (since, sinceLocal) = JSONRecordTime.seen(service.since)
        (lastServed, lastServedLocal) = JSONRecordTime.seen(service.lastServed)
        detail = service.detail?.ifNotEmpty
    }
}

/// On how many days of how many a fault was there that comes back.
struct JSONRecurrence: Encodable {
    let days: Int
    let of: Int

    init(_ recurrence: Recurrence) {
        days = recurrence.days
        of = recurrence.of
    }
}
