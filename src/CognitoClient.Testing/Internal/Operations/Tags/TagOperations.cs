using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Operations.Pools;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Tags;

/// <summary>Reads and changes the tags of user pools.</summary>
internal static class TagOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.Add(CognitoIdentityProviderOperations.TagResource, TagResource);
        table.Add(CognitoIdentityProviderOperations.UntagResource, UntagResource);
        table.Add(CognitoIdentityProviderOperations.ListTagsForResource, ListTagsForResource);
    }

    private static TagResourceResponse TagResource(ServiceCall call, TagResourceRequest request)
    {
        Change(call, request.ResourceArn, tags =>
        {
            foreach (var (key, value) in request.Tags)
            {
                tags[key] = value;
            }
        });
        return new TagResourceResponse();
    }

    private static UntagResourceResponse UntagResource(ServiceCall call, UntagResourceRequest request)
    {
        Change(call, request.ResourceArn, tags =>
        {
            foreach (var key in request.TagKeys)
            {
                tags.Remove(key);
            }
        });
        return new UntagResourceResponse();
    }

    private static ListTagsForResourceResponse ListTagsForResource(ServiceCall call, ListTagsForResourceRequest request)
    {
        var pool = GetPool(call, request.ResourceArn);
        lock (pool.Gate)
        {
            return new ListTagsForResourceResponse { Tags = pool.Settings.UserPoolTags };
        }
    }

    private static void Change(ServiceCall call, string arn, Action<Dictionary<string, string>> change)
    {
        var pool = GetPool(call, arn);
        lock (pool.Gate)
        {
            var tags = new Dictionary<string, string>(pool.Settings.UserPoolTags, StringComparer.Ordinal);
            change(tags);
            PoolChecks.CheckTags(tags);
            pool.Settings = pool.Settings with { UserPoolTags = tags };
        }
    }

    private static UserPool GetPool(ServiceCall call, string arn) =>
        call.Account.PoolsIn(call.Region).FirstOrDefault(pool => pool.Arn == arn)
        ?? throw new ResourceNotFoundException(TagRules.UnknownResource(arn));
}
