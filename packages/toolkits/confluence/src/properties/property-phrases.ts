/** What people say to make a property. `kind` is the word for the thing, `owner` the field that names it. */
export function creationPhrases(kind: string, owner: string): readonly string[] {
  return [
    `add a property {key} with the value {value} to the {${owner}} ${kind}`,
    `add the property {key} with the value {value} to the {${owner}} ${kind}`,
    `add the content property {key} with the value {value} to the {${owner}} ${kind}`,
    `create a property {key} with the value {value} on the {${owner}} ${kind}`,
    `create the property {key} on the {${owner}} ${kind} with the value {value}`,
    `create a ${kind} property {key} on {${owner}} with the value {value}`,
    `give the {${owner}} ${kind} a property {key} with the value {value}`,
    `add a ${kind} property called {key} to {${owner}}`,
    `store the value {value} as {key} on the {${owner}} ${kind}`,
    `store {value} in a new property {key} of the {${owner}} ${kind}`,
    `create a new property on the {${owner}} ${kind}`,
    `record a property {key} with the value {value} for the {${owner}} ${kind}`,
    `store a property {key} with the value {value} with the {${owner}} ${kind}`,
    `put a property {key} = {value} on the {${owner}} ${kind}`,
    `save {value} under the key {key} on the {${owner}} ${kind}`,
    `keep a property {key} with the value {value} on the {${owner}} ${kind}`,
    `add a property to the {${owner}} ${kind} with the key {key} and the value {value}`,
    `${kind} property on {${owner}}: key {key}, value {value}`,
  ];
}

/** What people say to change a property. */
export function updatePhrases(kind: string, owner: string, property: string): readonly string[] {
  return [
    `set the property {${property}} of the {${owner}} ${kind} to {value}`,
    `change the property {${property}} of the {${owner}} ${kind} to {value}`,
    `update the property {${property}} on the {${owner}} ${kind} with the value {value}`,
    `update the {${property}} property of the {${owner}} ${kind} to {value}`,
    `change the {${property}} property on the {${owner}} ${kind} to {value}`,
    `change the value of the property {${property}} of the {${owner}} ${kind} to {value}`,
    `replace the value of the ${kind} property {${property}} of {${owner}} with {value}`,
    `update a property of the {${owner}} ${kind}`,
    `set a ${kind} property called {${property}} to {value} on {${owner}}`,
    `update the content property {${property}} of the {${owner}} ${kind} to {value}`,
    `set the ${kind} property {${property}} of {${owner}} to {value}`,
    `put {value} into the property {${property}} of the {${owner}} ${kind}`,
    `save {value} as the property {${property}} of the {${owner}} ${kind}`,
  ];
}

/** What people say to delete a property. */
export function deletionPhrases(kind: string, owner: string, property: string): readonly string[] {
  return [
    `delete the property {${property}} from the {${owner}} ${kind}`,
    `delete the property {${property}} of the {${owner}} ${kind}`,
    `delete the content property {${property}} from the {${owner}} ${kind}`,
    `delete the {${property}} property from the {${owner}} ${kind}`,
    `delete the {${property}} property of the {${owner}} ${kind}`,
    `remove the property {${property}} from the {${owner}} ${kind}`,
    `remove the {${property}} property from the {${owner}} ${kind}`,
    `take the property {${property}} off the {${owner}} ${kind}`,
    `clear the property {${property}} of the {${owner}} ${kind}`,
    `delete the ${kind} property {${property}} of {${owner}}`,
    `delete the ${kind} property {${property}} from {${owner}}`,
  ];
}

/** What people say to see properties. */
export function listPhrases(kind: string, owner: string): readonly string[] {
  return [
    `show the properties of the {${owner}} ${kind}`,
    `list the properties of the {${owner}} ${kind}`,
    `show all properties of the {${owner}} ${kind}`,
    `get the properties of the {${owner}} ${kind}`,
    `list the ${kind} properties of {${owner}}`,
    `list the content properties of {${owner}}`,
    `which properties does the {${owner}} ${kind} have`,
    `what properties are on the {${owner}} ${kind}`,
    `what is stored with the {${owner}} ${kind}`,
    `what properties are stored on the {${owner}} ${kind}`,
    `which properties are set on the {${owner}} ${kind}`,
    `show the property {key} of the {${owner}} ${kind}`,
    `what is the value of the property {key} of the {${owner}} ${kind}`,
  ];
}
