extension ErrorFamilyTable {
    /// Configuration Manager's own codes.
    ///
    /// Two public tables list all of 0x87d00200 to 0x87d00442 alike, but share their misprints, so they count as one;
    /// Microsoft's page on installation errors and published logs confirm some.
    static let configMgr = ErrorFamilyTable(
        family: .configMgr,
        source: .communityTables,
        confidence: .tableOnly,
        rows: configMgrRows
    )
}

private let configMgrRows: [ErrorRow] = [
    ErrorRow(0x87d0_0200, nil, "A name was not found.", note: "Start-up tasks of healthy clients log it as well."),
    ErrorRow(
        0x87d0_0201,
        nil,
        "A name has the wrong form.",
        note: """
            Some public tools give this code another meaning; the tables with the widest coverage agree on this one.
            """
    ),
    ErrorRow(
        0x87d0_0202,
        nil,
        "The client service is shutting down.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0203, nil, "No data was given."),
    ErrorRow(0x87d0_0204, nil, "The data is too large."),
    ErrorRow(0x87d0_0205, nil, "A path is not valid."),
    ErrorRow(0x87d0_0206, nil, "A file is not valid."),
    ErrorRow(
        0x87d0_0207,
        nil,
        "A piece of data could not be parsed.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0208, nil, "A command is not valid."),
    ErrorRow(0x87d0_0209, nil, "A value has the wrong type."),
    ErrorRow(0x87d0_0210, nil, "The message translator is not valid."),
    ErrorRow(0x87d0_0211, nil, "The address is not valid."),
    ErrorRow(0x87d0_0212, nil, "The context was closed already."),
    ErrorRow(
        0x87d0_0213,
        nil,
        "The operation timed out.",
        note: "Some public tools give this code other meanings; Microsoft's own page calls it a time-out.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0214, nil, "A name has the wrong length."),
    ErrorRow(
        0x87d0_0215,
        nil,
        """
        Something that was looked for does not exist. Asking the directory for settings it does not hold logs it \
        too, and is harmless when the management point answers.
        """,
        note: """
            Some public tools call it a failed Intune installation, a missing distribution point or a missing WMI \
            object; Microsoft's own page says item not found.
            """,
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0216, nil, "A service parameter is not valid."),
    ErrorRow(0x87d0_0217, nil, "Data is damaged."),
    ErrorRow(0x87d0_0218, nil, "The service's settings are not valid."),
    ErrorRow(0x87d0_0219, nil, "The global service is not set."),
    ErrorRow(0x87d0_0220, nil, "A type is not valid."),
    ErrorRow(0x87d0_0221, nil, "The user is not valid."),
    ErrorRow(0x87d0_0222, nil, "The operation was cancelled."),
    ErrorRow(0x87d0_0223, nil, "Versions do not match."),
    ErrorRow(0x87d0_0224, nil, "A message is not valid."),
    ErrorRow(0x87d0_0225, nil, "The kind of address is not valid."),
    ErrorRow(0x87d0_0226, nil, "The protocol is not valid."),
    ErrorRow(0x87d0_0227, nil, "The function is switched off."),
    ErrorRow(0x87d0_0228, nil, "The endpoint is not valid."),
    ErrorRow(0x87d0_0229, nil, "The credentials could not be fetched."),
    ErrorRow(0x87d0_0230, nil, "Logging on with the given credentials failed."),
    ErrorRow(
        0x87d0_0231,
        nil,
        """
        A passing error: a message could not be delivered and will be sent again. It wraps many causes, from the \
        web server of the management point to the gateway; look for the HTTP status or WinHTTP error beside it.
        """,
        note: """
            At least one public log viewer calls it a missing distribution point, which contradicts the tables and the \
            logs.
            """,
        source: .clientLogs,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0232, nil, "A message was not signed."),
    ErrorRow(0x87d0_0233, nil, "A message was signed, but its signature is not trusted."),
    ErrorRow(0x87d0_0234, nil, "A message from outside was addressed to an endpoint for internal messages only."),
    ErrorRow(
        0x87d0_0235,
        nil,
        "A text could not be parsed for an error in its syntax.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0236, nil, "Memory is low."),
    ErrorRow(0x87d0_0237, nil, "The reply's mode does not fit."),
    ErrorRow(0x87d0_0238, nil, "The public key was not found."),
    ErrorRow(0x87d0_0239, nil, "The client's identifier was not found."),
    ErrorRow(0x87d0_0240, nil, "There is not enough disk space."),
    ErrorRow(0x87d0_0241, nil, "The connection to the database failed."),
    ErrorRow(0x87d0_0242, nil, "A stored procedure failed."),
    ErrorRow(0x87d0_0243, nil, "The public key does not match the known one."),
    ErrorRow(
        0x87d0_0244,
        nil,
        "An object or subsystem was used before it was initialised.",
        note: "Some public tools give this code another meaning; Microsoft's own page agrees with this one.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0245, nil, "An object or subsystem was initialised already."),
    ErrorRow(0x87d0_0246, nil, "The client's health could not be evaluated."),
    ErrorRow(0x87d0_0247, nil, "A component that the operation needs is missing or not registered."),
    ErrorRow(0x87d0_0248, nil, "The network communication failed; the WinHTTP error beside it says how."),
    ErrorRow(0x87d0_0249, nil, "The property does not belong to that type of configuration item."),
    ErrorRow(0x87d0_024a, nil, "The job is connected already."),
    ErrorRow(0x87d0_024b, nil, "The name exists already."),
    ErrorRow(0x87d0_024c, nil, "An XML schema is not valid."),
    ErrorRow(0x87d0_025d, nil, "An XML document does not follow its schema."),
    ErrorRow(0x87d0_025e, nil, "A message was not trusted enough to be passed to its endpoint."),
    ErrorRow(0x87d0_025f, nil, "The client has disconnected."),
    ErrorRow(0x87d0_0260, nil, "The job's state does not allow the action."),
    ErrorRow(0x87d0_0261, nil, "The definition of a configuration item could not be stored."),
    ErrorRow(0x87d0_0262, nil, "The transfer service sent a message of unknown kind."),
    ErrorRow(0x87d0_0263, nil, "The transfer service sent a message that is not valid."),
    ErrorRow(0x87d0_0264, nil, "The operation is not valid."),
    ErrorRow(0x87d0_0265, nil, "The state of the store is not valid."),
    ErrorRow(0x87d0_0266, nil, "The data is inconsistent."),
    ErrorRow(
        0x87d0_0267,
        nil,
        "The download failed.",
        note: """
            Some public tools give this code another meaning; the tables with the widest coverage agree on this one.
            """
    ),
    ErrorRow(0x87d0_0268, nil, "The compilation of policy failed."),
    ErrorRow(
        0x87d0_0269,
        nil,
        "No management point of the kind that is needed was found, or it could not be reached.",
        note: "Some public tools give this code another meaning; Microsoft's own article agrees with this one.",
        source: .installApplicationStep,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_026a, nil, "The kind of key was not found."),
    ErrorRow(0x87d0_026b, nil, "The kind of agent was not found."),
    ErrorRow(0x87d0_026c, nil, "The status was not found."),
    ErrorRow(0x87d0_026d, nil, "The pause asked for is too short."),
    ErrorRow(0x87d0_026e, nil, "The pause asked for is too long."),
    ErrorRow(0x87d0_026f, nil, "The pause was asked to end by somebody else than the one who began it."),
    ErrorRow(0x87d0_0270, nil, "The component is not paused."),
    ErrorRow(0x87d0_0271, nil, "The component is paused."),
    ErrorRow(0x87d0_0272, nil, "The component is switched off."),
    ErrorRow(0x87d0_0273, nil, "The component was asked to pause already."),
    ErrorRow(0x87d0_0274, nil, "Nobody was named to be told of the completion."),
    ErrorRow(0x87d0_0275, nil, "The lock could not be taken."),
    ErrorRow(0x87d0_0276, nil, "A restart of the computer is needed."),
    ErrorRow(0x87d0_0277, nil, "There are not enough resources to complete the operation."),
    ErrorRow(0x87d0_0278, nil, "A configuration item could not be downloaded."),
    ErrorRow(0x87d0_0279, nil, "The download of a configuration item timed out."),
    ErrorRow(0x87d0_027a, nil, "A downloaded configuration item does not match its hash."),
    ErrorRow(0x87d0_027b, nil, "The documents of a configuration item could not be downloaded."),
    ErrorRow(
        0x87d0_027c,
        nil,
        "The download of the documents of a configuration item timed out.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_027d, nil, "The downloaded documents of a configuration item do not match their hash."),
    ErrorRow(
        0x87d0_027e,
        "CCM_E_BAD_HTTP_STATUS_CODE",
        """
        The server answered with an HTTP status that means failure. The status and its text, on the next line of \
        the log, are the real information.
        """,
        source: .clientLogs,
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_027f,
        nil,
        """
        The network access protection agent was not running. Current systems no longer have it, so the line is \
        harmless.
        """,
        source: .clientLogs,
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0280,
        nil,
        """
        The certificate store is empty. A client without a PKI certificate logs it as a matter of course and goes \
        on with a self-signed one.
        """,
        note: """
            Some public tools give this code another meaning; the tables with the widest coverage agree on this one.
            """,
        source: .clientLogs,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0281, nil, "No criteria for the choice of a certificate are set."),
    ErrorRow(
        0x87d0_0282,
        nil,
        "More than one certificate fits the criteria, and the client was not told to take the first."
    ),
    ErrorRow(0x87d0_0283, nil, "The certificate has no private key."),
    ErrorRow(0x87d0_0284, nil, "The certificate selection names no subject."),
    ErrorRow(0x87d0_0285, nil, "The verb of the certificate selection is missing or not valid."),
    ErrorRow(0x87d0_0286, nil, "The site's authority is not valid."),
    ErrorRow(0x87d0_0287, nil, "The signing certificate is missing."),
    ErrorRow(0x87d0_0288, nil, "A configuration item could not be unpacked."),
    ErrorRow(
        0x87d0_0289,
        nil,
        "The documents of a configuration item could not be unpacked.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0290, nil, "The job has no items."),
    ErrorRow(0x87d0_0291, nil, "No task sequence is assigned to this computer."),
    ErrorRow(0x87d0_0292, nil, "The client could not sign a message for in-band authentication."),
    ErrorRow(0x87d0_0293, nil, "The client could not renew its copy of the site server's signing certificate."),
    ErrorRow(0x87d0_0294, nil, "Policy could not be verified."),
    ErrorRow(0x87d0_0295, nil, "The registration certificate is missing or not valid."),
    ErrorRow(0x87d0_0296, nil, "One or more documents of configuration items could not be processed."),
    ErrorRow(0x87d0_0297, nil, "The key is not valid."),
    ErrorRow(0x87d0_0298, nil, "The database record of the client could not be validated."),
    ErrorRow(0x87d0_0299, nil, "The client does not know this kind of signature."),
    ErrorRow(
        0x87d0_0304,
        nil,
        """
        The trusted root key and the certificate of the management point have both changed, so the client can \
        trust neither. The site was restored or built anew; install the client again with \
        RESETKEYINFORMATION=TRUE.
        """,
        source: .clientLogs,
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0314,
        nil,
        "The version information of a configuration item did not arrive in time.",
        note: "Some public tools give this code another meaning; Microsoft's own page agrees with this one.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0315, nil, "The version information of a configuration item is not available."),
    ErrorRow(0x87d0_0316, nil, "The job of the configuration item agent was cancelled."),
    ErrorRow(0x87d0_031d, nil, "The application is meant for a user but set to install when nobody is logged on."),
    ErrorRow(0x87d0_031e, nil, "The application is set to install for a user but deployed to a device."),
    ErrorRow(0x87d0_031f, nil, "A discovery script returned data that is not valid."),
    ErrorRow(0x87d0_0320, nil, "The script host is not installed."),
    ErrorRow(
        0x87d0_0321,
        nil,
        "A script ran too long and was stopped.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0322, nil, "Two rules conflict."),
    ErrorRow(0x87d0_0323, nil, "No user is logged on."),
    ErrorRow(
        0x87d0_0324,
        nil,
        "The installation ended, but the detection rule did not find the application.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0325,
        nil,
        "The removal ended, but the detection rule still finds the application.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0326, nil, "The application's deployment data was not found in WMI."),
    ErrorRow(
        0x87d0_0327,
        nil,
        "A script is not signed, and the client's execution policy asks for a signature.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_0328, nil, "The digest of a configuration item was not found."),
    ErrorRow(
        0x87d0_0329,
        nil,
        "A requirement or detection rule of the application could not be evaluated.",
        source: .applicationInstall,
        confidence: .twoSources
    ),
    ErrorRow(0x87d0_032a, nil, "The command line for removal is not valid."),
    ErrorRow(0x87d0_0330, nil, "The deployment type cannot be used in a required deployment."),
    ErrorRow(0x87d0_0400, nil, "An unexpected error occurred while detection rules were evaluated."),
    ErrorRow(0x87d0_0401, nil, "A detection rule holds an incorrect XML expression."),
    ErrorRow(0x87d0_0402, nil, "A detection rule holds an operator that is not valid."),
    ErrorRow(0x87d0_0403, nil, "A detection rule uses a type of data that is not supported."),
    ErrorRow(0x87d0_0420, nil, "A detection rule refers to a WMI namespace that is not supported."),
    ErrorRow(0x87d0_0440, nil, "Policy documents that were expected are missing or incomplete."),
    ErrorRow(0x87d0_0441, nil, "The deployment's data is not on the client."),
    ErrorRow(0x87d0_0442, nil, "A simulated deployment was asked to install or remove something."),
    ErrorRow(
        0x87d0_0454,
        "CCM_E_NO_CLIENT_PKI_CERT",
        """
        The address asks for a PKI client certificate and the client has none. For a client that signs in with a \
        token it is a side effect of the address chosen.
        """,
        note: """
            In no public table; the name is known from published logs. One public script calls the code an empty \
            content location reply.
            """,
        source: .clientLogs,
        confidence: .oneSource
    ),
    ErrorRow(
        0x87d0_0455,
        "CCM_E_NO_TOKEN_AUTH",
        """
        The client could not sign in with a token and has no PKI certificate to use instead. The reason is in the \
        lines before: a certificate not trusted, a revocation list not reachable, or a refused token.
        """,
        note: """
            In no public table. One training guide names it; one set of notes gives the name to 0x87d00215, which \
            Microsoft's page contradicts.
            """,
        source: .clientLogs,
        confidence: .oneSource
    ),
    ErrorRow(
        0x87d0_0602,
        nil,
        "The request for the locations of content timed out."
    ),
    ErrorRow(
        0x87d0_0607,
        nil,
        "The content was not found: no distribution point that this client may use has it.",
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0651,
        nil,
        "The scan after the installation of updates failed."
    ),
    ErrorRow(
        0x87d0_0664,
        nil,
        "A job of the client's updates handler was cancelled.",
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0665,
        nil,
        "The client's updates handler had nothing to do."
    ),
    ErrorRow(
        0x87d0_0667,
        nil,
        "No service window is long enough or open now; the installation waits for one.",
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0668,
        nil,
        "The update was applied, and the scan after it still asks for it.",
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0669,
        nil,
        "There are no locations for the content of updates at the moment.",
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0692,
        nil,
        "A Group Policy sets another update server than the client's own; one of them must give way.",
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_0693,
        nil,
        "The Windows Update agent is too old."
    ),
    ErrorRow(
        0x87d0_0708,
        nil,
        "The installation is not required."
    ),
    ErrorRow(
        0x87d0_070c,
        nil,
        "The program ran for longer than it may."
    ),
    ErrorRow(
        0x87d0_1106,
        nil,
        "The executable or the command line of the program could not be verified.",
        confidence: .twoSources
    ),
    ErrorRow(
        0x87d0_1107,
        nil,
        "The location of the program cannot be reached.",
        confidence: .twoSources
    ),
]
