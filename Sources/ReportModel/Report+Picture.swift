extension Report {
    /// What a picture of time shows: what was so and when, in lanes over one axis.
    ///
    /// It is made from what the analysis keeps of any log, however long: stretches, not single records. Their number is
    /// bounded.
    package struct Picture: Hashable, Sendable, Codable {
        /// In the order in which they are drawn; none is empty.
        package let lanes: [Lane]
        /// How many lanes more there would be: other servers, other faults.
        package let hiddenLanes: Int
        /// Minutes to add to the axis's clock to reach UTC: those of the latest record, or what is assumed for all.
        package let offsetMinutes: Int
        /// Whether some record of the logs tells the offset, so that UTC is known.
        package let isUTCKnown: Bool

        /// A picture of lanes.
        package init(lanes: [Lane], hiddenLanes: Int = 0, offsetMinutes: Int, isUTCKnown: Bool) {
            self.lanes = lanes
            self.hiddenLanes = hiddenLanes
            self.offsetMinutes = offsetMinutes
            self.isUTCKnown = isUTCKnown
        }

        /// One thing over time.
        package struct Lane: Hashable, Sendable, Codable {
            package let kind: Kind
            /// The host, the account of a token, the id of a finding; `nil` where there is only one of the kind.
            package let name: String?
            /// The role id of the management point behind a gateway; `nil` where no line names one.
            package let role: String?
            /// In the order of their beginnings; not empty.
            package let stretches: [Stretch]

            /// A lane.
            package init(kind: Kind, name: String? = nil, role: String? = nil, stretches: [Stretch]) {
                self.kind = kind
                self.name = name
                self.role = role
                self.stretches = stretches
            }
        }

        /// What a lane is about.
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case gateway
            case managementPoint = "management-point"
            /// A fault of the report.
            case fault
            case token
            case certificateMode = "certificate-mode"
            case place
            case restart
            /// Whether some log goes on.
            case coverage
        }
    }
}
