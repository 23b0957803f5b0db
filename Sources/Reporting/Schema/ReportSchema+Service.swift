extension ReportSchema {
    /// Definitions of what became of the client's requests.
    static let serviceDefinitions = #"""
            "service": {
              "type": "object",
              "description": "What became of the client's requests at one server, and at the management point behind \#
        it where that is a gateway.",
              "additionalProperties": false,
              "required": ["kind", "host", "state"],
              "properties": {
                "kind": {
                  "type": "string",
                  "description": "What kind of server it is; one of a kind stands in for another.",
                  "enum": ["gateway", "management-point"]
                },
                "host": { "type": "string", "description": "Its name, in lower case.", "minLength": 1 },
                "role": {
                  "type": "string",
                  "description": "The role id of the management point behind a gateway, if a line names it.",
                  "minLength": 1
                },
                "state": {
                  "type": "string",
                  "description": "How requests end there at the end of the logs: served, refused with an HTTP status, \#
        no connection, no TLS, no answer.",
                  "enum": ["served", "refused", "unreachable", "tls", "unanswered"]
                },
                "since": {
                  "description": "Since when it is so, as far as the logs go; left out when the record does not tell \#
        its time in UTC.",
                  "$ref": "#/$defs/recordTime"
                },
                "sinceLocal": {
                  "description": "The time as the record writes it, instead of since where UTC is not known.",
                  "$ref": "#/$defs/localTime"
                },
                "lastServed": {
                  "description": "When it last served; left out when it is not shown to have done so.",
                  "$ref": "#/$defs/recordTime"
                },
                "lastServedLocal": {
                  "description": "The time as the record writes it, instead of lastServed where UTC is not known.",
                  "$ref": "#/$defs/localTime"
                },
                "detail": {
                  "type": "string",
                  "description": "How requests fail there: the status, the flags or the code.",
                  "minLength": 1
                }
              }
            },
            "rootCause": {
              "type": "object",
              "description": "A finding behind which nothing else stands, in a few words.",
              "additionalProperties": false,
              "required": ["key", "id", "title", "who"],
              "properties": {
                "key": { "type": "string", "description": "The finding's key.", "minLength": 1 },
                "id": { "description": "The finding's id.", "$ref": "#/$defs/ruleID" },
                "subject": { "type": "string", "description": "What it is about, if anything.", "minLength": 1 },
                "title": { "type": "string", "description": "What was found, in short.", "minLength": 1 },
                "host": {
                  "type": "string",
                  "description": "The server it is about, in lower case; left out for none and for several.",
                  "minLength": 1
                },
                "since": {
                  "description": "Since when it is so, as far as the logs go; left out when the record does not tell \#
        its time in UTC.",
                  "$ref": "#/$defs/recordTime"
                },
                "sinceLocal": {
                  "description": "The time as the record writes it, instead of since where UTC is not known.",
                  "$ref": "#/$defs/localTime"
                },
                "firstAction": { "type": "string", "description": "What to do first, and where.", "minLength": 1 },
                "who": {
                  "type": "string",
                  "description": "Who looks after the part in which that is done: the device, the gateway, the site \#
        with its management points, the network, or certificates and Microsoft Entra ID.",
                  "enum": ["client", "gateway", "management-point", "network", "identity"]
                }
              }
            },
            "recurrence": {
              "type": "object",
              "description": "How often a fault was there that ends and comes back.",
              "additionalProperties": false,
              "required": ["days", "of"],
              "properties": {
                "days": { "type": "integer", "description": "On how many days it was there.", "minimum": 1 },
                "of": {
                  "type": "integer",
                  "description": "How many days lie between its first and the end of the logs, both counted.",
                  "minimum": 1
                }
              }
            }
        """#
}
