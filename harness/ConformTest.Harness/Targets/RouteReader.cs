using ConformTest.Harness.Language;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Harness.Targets;

/// <summary>The ways in and out of the mailboxes in a profile file.</summary>
internal static class RouteReader
{
    internal static readonly string[] DeliveryKeys = ["command"];
    internal static readonly string[] ReadBackKeys = ["maildir", "directory"];

    internal static DeliveryRoute? Delivery(ProfileSource source, ProfileMap profile, IReadOnlyList<Endpoint> endpoints)
    {
        if (profile.At("delivery") is not { } node)
            return null;
        if (node is not YamlScalarNode { Value: { } word })
            return new ProfileMap(source, node, "a delivery", DeliveryKeys) is var map && map.Text("command") is { } command
                ? new CommandDelivery(command)
                : throw map.Missing("command", "a delivery");
        return word switch
        {
            "append" => Listed(MailProtocol.Imap) is null ? throw None("append", "imap") : new AppendDelivery(),
            "lmtp" => new LmtpDelivery(Listed(MailProtocol.Lmtp) ?? throw None("lmtp", "lmtp")),
            "smtp" => new SmtpDelivery(Listed(MailProtocol.Smtp) ?? throw None("smtp", "smtp")),
            _ when word.Contains("://", StringComparison.Ordinal) => ByUrl(word),
            _ => throw source.Fault(node, $"no delivery '{word}'", "known: lmtp, smtp, append, an lmtp:// or smtp:// URL, or a command"),
        };

        Endpoint? Listed(MailProtocol protocol) => endpoints.FirstOrDefault(endpoint => endpoint.Protocol == protocol);

        ProfileException None(string way, string protocol)
            => source.Fault(node, $"delivery by {way} needs an endpoint that speaks {protocol}", "add it under 'endpoints'");

        DeliveryRoute ByUrl(string url) => EndpointReader.ReadUrl(source, node, url) switch
        {
            { Protocol: MailProtocol.Lmtp } endpoint => new LmtpDelivery(endpoint),
            { Protocol: MailProtocol.Smtp } endpoint => new SmtpDelivery(endpoint),
            _ => throw source.Fault(node, "mail is delivered by lmtp:// or smtp://"),
        };
    }

    internal static ReadBack? ReadBack(ProfileSource source, ProfileMap profile, IReadOnlyList<Endpoint> endpoints)
    {
        if (profile.At("read-back") is not { } node)
            return null;
        if (node is YamlScalarNode { Value: { } word })
            return word switch
            {
                "imap" when Speaks(MailProtocol.Imap) => new ImapReadBack(),
                "pop3" when Speaks(MailProtocol.Pop3) => new Pop3ReadBack(),
                "imap" or "pop3" => throw source.Fault(node, $"read-back by {word} needs an endpoint that speaks it", "add it under 'endpoints'"),
                _ => throw source.Fault(node, $"no read-back '{word}'", "known: imap, pop3, or a mapping with maildir or directory"),
            };
        var map = new ProfileMap(source, node, "a read-back", ReadBackKeys);
        return (map.Text("maildir"), map.Text("directory")) switch
        {
            ({ } maildir, null) => new MaildirReadBack(maildir),
            (null, { } directory) => new DirectoryReadBack(directory),
            (null, null) => throw map.Missing("maildir", "a read-back"),
            _ => throw map.Fault("directory", "'maildir' and 'directory' exclude each other"),
        };

        bool Speaks(MailProtocol protocol) => endpoints.Any(endpoint => endpoint.Protocol == protocol);
    }
}
