using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Harness.Rejudging;

/// <summary>Holds the choices that a stream records against those that its octets show.</summary>
internal sealed class LatitudeComparison
{
    private readonly HashSet<(string Conversation, string Requirement, string Choice)> _seen = [];
    private readonly HashSet<string> _judged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public void Seen(CaseResult result)
    {
        _judged.Add(result.Case.Id);
        _seen.UnionWith(result.Latitudes.Select(latitude => (result.Case.Id, latitude.Requirement, latitude.Choice)));
    }

    /// <summary>A play of this conversation could not be judged again.</summary>
    public void Unseen(string conversation) => _open.Add(conversation);

    public IEnumerable<RejudgeFinding> Against(IEnumerable<LatitudeTaken> said)
    {
        var told = said.Select(latitude => (latitude.Conversation, latitude.Requirement, latitude.Choice)).ToHashSet();
        return told.Where(latitude => _judged.Contains(latitude.Conversation) && !_open.Contains(latitude.Conversation) && !_seen.Contains(latitude))
            .Select(latitude => new RejudgeFinding(latitude.Conversation, latitude.Requirement, $"the choice '{latitude.Choice}' is recorded, which the octets do not show"))
            .Concat(_seen.Where(latitude => !told.Contains(latitude))
                .Select(latitude => new RejudgeFinding(latitude.Conversation, latitude.Requirement, $"the octets show the choice '{latitude.Choice}', which is not recorded")));
    }
}
