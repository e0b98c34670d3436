using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Rejudging;

/// <summary>A case that was judged again.</summary>
/// <param name="Struck">Secrets are struck out where its verdicts may depend on them.</param>
internal sealed record Rejudged(CaseResult Result, bool Struck);

/// <summary>Plays a case on its record in place of a server, and judges what came then.</summary>
internal static class CaseRejudge
{
    /// <summary>Where no way is known since the target made the connection.</summary>
    private static readonly Endpoint Nowhere = new(MailProtocol.Smtp, "sink", 0, TlsMode.None);

    /// <param name="seed">That of the run.</param>
    /// <exception cref="RecordException">The record cannot be played by this conversation.</exception>
    public static async Task<Rejudged> PlayAsync(TestCase testCase, TranscriptRecorded transcript, long seed, IMessageSource messages, CancellationToken cancellation)
    {
        var record = new Record(transcript);
        var time = new RecordedTime(record);
        var ledger = new CaseLedger(() => record.Taken);
        var scope = Scope(testCase, record, messages, seed);
        ledger.Fill = scope.Fill;
        var profile = new Profile { Name = "record", Endpoints = [], ClientName = Text(scope, "client"), Limits = CaseFacts.LimitsOf(record.Facts) };
        var context = new PlayContext(scope, ledger, profile, ReaderLimits.Imap, time);
        var lines = new Lines(CasePlay.Plays(context), new RecordedWires(record, testCase.Framing.Segmentation, time));
        await using var _ = lines.ConfigureAwait(false);
        scope.ServerEndPoints = name => lines.Find(name) is { IsOpen: true } line ? line.Wire.ServerEndPoint : null;
        foreach (var connection in testCase.Conversation.Connections)
        {
            var (endpoint, security) = CaseFacts.RouteOf(record.Facts, connection.Name) ?? (Nowhere, Security.AsIs);
            lines.Add(new Line(connection, endpoint), new Entry(security, testCase.Scan.ReadGreeting.Contains(connection.Name)));
        }

        try
        {
            var rest = await RestAsync().ConfigureAwait(false);
            if (record.Rest is { } more)
            {
                throw record.IsWhole
                    ? new RecordException(RecordFault.Departs, $"its transcript goes on where the conversation is over, with {more}")
                    : new RecordException(RecordFault.Cut, "more happened than a transcript keeps");
            }

            return new Rejudged(Result(rest), IsStruck());
        }
        catch (RecordException fault) when (fault.Fault == RecordFault.Departs && IsStruck())
        {
            throw new RecordException(RecordFault.Struck, fault.Message);
        }

        // That the harness logs in somewhere decides nothing; what a script makes of a password, or finds in an answer, may.
        bool IsStruck() => record.AnswersAreStruck || (record.HoldsSecrets && scope.UsesSecrets);

        async Task<Observation> RestAsync()
        {
            try
            {
                return await CasePlay.PlayAsync(testCase.Conversation, context, lines, new RecordedMail(record), profile.Limits, cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or RecordException))
            {
                return CasePlay.Explain(failure);
            }
        }

        CaseResult Result(Observation rest) => new()
        {
            Case = testCase,
            Checks = ledger.Close(testCase.Scan.Checks, rest),
            Latitudes = [.. ledger.Latitudes],
            Irregularities = [.. lines.All.SelectMany(line => line.Irregularities)],
            Transcript = transcript.Entries,
            Facts = transcript.Facts,
        };
    }

    private static CaseScope Scope(TestCase testCase, Record record, IMessageSource messages, long seed)
    {
        try
        {
            var marker = record.Facts.TryGetValue("marker", out var word) ? word : "";
            var scope = new CaseScope(marker, testCase.Framing, messages);
            if (testCase is { Row: { } row, Conversation.Table: { } table })
                scope.AddRow(table, row);
            CaseFacts.Bind(scope, record.Facts);
            foreach (var given in testCase.Conversation.Givens)
                GivenMessages.Of(scope, given, CasePlayer.GivenSeed(testCase.Id, seed));
            return scope;
        }
        catch (OctetsException broken)
        {
            throw new RecordException(record.HoldsSecrets ? RecordFault.Struck : RecordFault.Departs, $"what it was played with is not written as octets are: {broken.Message}");
        }
    }

    private static string Text(CaseScope scope, string name) => scope.TryGet(name, out var value) ? System.Text.Encoding.UTF8.GetString(value.Span) : "";
}
