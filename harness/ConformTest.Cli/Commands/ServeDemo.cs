using System.Text;
using ConformTest.Cli.Targets;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.ReferenceServer;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest serve --demo</c>: alice at crepes.fr writes to bob at hamburger.edu, over two servers that find each other by MX.</summary>
internal static class ServeDemo
{
    private const string Conversation = "mail.two-servers.from-one-to-the-other";

    public static async Task<int> RunAsync(Surroundings surroundings)
    {
        var options = new ReferenceServerOptions { Domain = "crepes.fr", Hostname = "mx.crepes.fr", Accounts = [new("alice")] };
        var target = await EmbeddedTarget.StartAsync(options, Neighbour.FarServer, surroundings.Interrupted).ConfigureAwait(false);
        await using var _ = target.ConfigureAwait(false);
        var record = await PlayAsync(target.Profile, surroundings.Interrupted).ConfigureAwait(false);
        Show(record, surroundings.Output);
        if (record.Ended?.Exit != ExitCode.Success)
        {
            await surroundings.Errors.WriteLineAsync($"conformtest: bob did not get it: {record.Ended?.Reason}").ConfigureAwait(false);
            return record.Ended?.Exit ?? ExitCode.Unreachable;
        }

        Invite(target.Profile, surroundings.Output);
        await ServeCommand.UntilInterruptedAsync(surroundings).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task<RunRecord> PlayAsync(Profile profile, CancellationToken cancellation)
    {
        var catalogue = SuiteLoading.Load(null);
        var recorder = new RunRecorder();
        var options = new RunOptions
        {
            // Only the one who plays this role reads it.
            Profile = profile with { Far = profile.Far! with { Accounts = [profile.Far.Accounts[0]] } },
            Conversations = [.. catalogue.Conversations.Where(conversation => conversation.Id == Conversation)],
            Register = catalogue.Register.Find,
            Messages = new FixtureMessages(),
            Versions = new RunVersions(BuildVersion.Harness, BuildVersion.Suite),
            Secrets = [],
        };
        await new HarnessRun(options, recorder).RunAsync(cancellation).ConfigureAwait(false);
        return recorder.ToRecord();
    }

    private static void Show(RunRecord record, TextWriter output)
    {
        var entries = record.Transcripts.Values.SelectMany(transcript => transcript.Entries).ToList();
        Part("alice@crepes.fr submits a message for bob@hamburger.edu", "A");
        Part("mx.crepes.fr asks the DNS for the MX of hamburger.edu and brings it to mx.hamburger.edu; bob reads it by POP3", "P");
        Part("and by IMAP", "I");

        void Part(string heading, string connection)
        {
            output.WriteLine(heading);
            output.WriteLine();
            foreach (var entry in entries.Where(entry => entry.Connection == connection && entry.From != "-"))
            {
                var text = Octets.Unescape(entry.Octets);
                foreach (var line in Encoding.UTF8.GetString(text.AsSpan().TrimEnd("\r\n"u8)).Split("\r\n"))
                    output.WriteLine($"    {entry.From}: {line}".TrimEnd());
            }

            output.WriteLine();
        }
    }

    private static void Invite(Profile profile, TextWriter output)
    {
        var submission = profile.Endpoints.First(endpoint => endpoint is { Protocol: MailProtocol.Submission, Tls: TlsMode.StartTls });
        var pop3 = profile.Far!.Endpoints.First(endpoint => endpoint.Protocol == MailProtocol.Pop3);
        var imap = profile.Far.Endpoints.First(endpoint => endpoint.Protocol == MailProtocol.Imap);
        output.WriteLine("Both servers go on; the passwords are 'secret'. Write another one, and read it:");
        output.WriteLine();
        output.WriteLine($"    printf 'From: alice@crepes.fr\\nSubject: again\\n\\nHello\\n' | curl --crlf --ssl-reqd -k -u alice:secret --mail-from alice@crepes.fr --mail-rcpt bob@hamburger.edu -T - smtp://{submission.Host}:{submission.Port}");
        output.WriteLine($"    curl -u bob:secret pop3://{pop3.Host}:{pop3.Port}/1");
        output.WriteLine($"    curl -u bob:secret 'imap://{imap.Host}:{imap.Port}/INBOX;MAILINDEX=1'");
        output.WriteLine();
        output.WriteLine("Ctrl-C ends");
    }
}
